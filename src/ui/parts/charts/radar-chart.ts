/** The only module that knows Chart.js; imported when a radar is on the page. */
import { Chart, LineElement, PointElement, RadarController, RadialLinearScale } from 'chart.js';
import type { ChartOptions } from 'chart.js';
import { datasetsOf } from './radar-drawing.ts';
import type { Drawing } from './radar-drawing.ts';

/** From the centre to the rim, in rings of one step of the scales. */
const RIM = 100;
const RING = 25;

export class RadarChart {
  #chart: Chart<'radar', (number | null)[], readonly string[]>;
  readonly #ratio: number | undefined;

  /** @param ratio of the picture's pixels to the drawing's; the screen's where it is left out */
  constructor(canvas: HTMLCanvasElement, drawing: Drawing, ratio?: number) {
    this.#ratio = ratio;
    Chart.register(RadarController, RadialLinearScale, PointElement, LineElement);
    this.#chart = new Chart(canvas, {
      type: 'radar',
      data: dataOf(drawing),
      options: optionsOf(drawing, ratio),
    });
  }

  draw(drawing: Drawing): void {
    this.#chart.data = dataOf(drawing);
    this.#chart.options = optionsOf(drawing, this.#ratio);
    this.#chart.update('none');
  }

  /** To a size in pixels, or back to the room there is. */
  resize(width?: number, height?: number): void {
    this.#chart.resize(width, height);
  }

  destroy(): void {
    this.#chart.destroy();
  }
}

function dataOf(drawing: Drawing) {
  return { labels: [...drawing.labels], datasets: datasetsOf(drawing) };
}

function optionsOf(
  { colours, fontFamily, fontSize }: Drawing,
  ratio: number | undefined,
): ChartOptions<'radar'> {
  return {
    ...(ratio ? { devicePixelRatio: ratio } : {}),
    // At once: a drawing in motion would be empty on paper.
    animation: false,
    maintainAspectRatio: false,
    // Nothing appears on hover: the figures stand in the table.
    events: [],
    scales: {
      r: {
        min: 0,
        max: RIM,
        ticks: { stepSize: RING, display: false },
        grid: { color: colours.grid },
        angleLines: { color: colours.grid },
        pointLabels: {
          color: colours.ink,
          padding: 8,
          font: { size: fontSize, family: fontFamily, lineHeight: 1.25 },
        },
      },
    },
  };
}
