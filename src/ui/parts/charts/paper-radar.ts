/** A radar as a picture file, on white paper and in light colours whatever the screen has; with its legend. */
import '../../../style/document.scss';
import type { DocumentRadar } from '../../../domain/papers/document.ts';
import { MARKS } from './marks.ts';
import { RadarChart } from './radar-chart.ts';
import { labelsOf } from './radar-drawing.ts';
import type { RadarColours, RadarLine } from './radar-drawing.ts';
import { linesOf } from './document-lines.ts';

/** In pixels of the drawing; the picture has twice as many, so that it is sharp on paper. */
const WIDTH = 640;
const RADAR_HEIGHT = 530;
const LEGEND_HEIGHT = 34;
const RATIO = 2;
const FONT_SIZE = 14;
const KEY = 44;

/** @returns a PNG. Rejects where the browser draws none. */
export async function paperRadar({ axes, lines }: DocumentRadar): Promise<Uint8Array> {
  const host = document.createElement('div');
  host.className = 'radar--paper document__offstage';
  host.setAttribute('aria-hidden', 'true');
  const canvas = document.createElement('canvas');
  host.append(canvas);
  document.body.append(host);
  try {
    const style = getComputedStyle(host);
    const of = (token: string): string => style.getPropertyValue(token).trim();
    const colours: RadarColours = {
      lines: { 1: of('--chart-1'), 2: of('--chart-2'), 3: of('--chart-3') },
      ink: of('--chart-ink'),
      grid: of('--chart-grid'),
      paper: of('--chart-paper'),
    };
    const drawn = linesOf(lines);
    const labels = labelsOf(
      axes.map((axis, place) => ({ ...axis, id: String(place) })),
      false,
    );
    const { fontFamily } = style;
    const drawing = { labels, lines: drawn, colours, fontSize: FONT_SIZE, fontFamily };
    const chart = new RadarChart(canvas, drawing, RATIO);
    chart.resize(WIDTH, RADAR_HEIGHT);
    const picture = onWhite(canvas, drawn, colours, fontFamily);
    chart.destroy();
    return await asPng(picture);
  } finally {
    host.remove();
  }
}

function onWhite(
  radar: HTMLCanvasElement,
  lines: readonly RadarLine[],
  colours: RadarColours,
  fontFamily: string,
): HTMLCanvasElement {
  const picture = document.createElement('canvas');
  picture.width = WIDTH * RATIO;
  picture.height = (RADAR_HEIGHT + LEGEND_HEIGHT) * RATIO;
  const pen = picture.getContext('2d');
  if (!pen) throw new Error('This browser has no canvas.');
  pen.scale(RATIO, RATIO);
  pen.fillStyle = colours.paper;
  pen.fillRect(0, 0, WIDTH, RADAR_HEIGHT + LEGEND_HEIGHT);
  pen.drawImage(radar, 0, 0, WIDTH, RADAR_HEIGHT);
  pen.font = `${String(FONT_SIZE)}px ${fontFamily}`;
  pen.textBaseline = 'middle';
  const entries = lines.map((line) => ({
    line,
    width: KEY + 8 + pen.measureText(line.label).width,
  }));
  const gap = 28;
  const total = entries.reduce((sum, { width }) => sum + width, gap * (entries.length - 1));
  let x = (WIDTH - total) / 2;
  for (const { line, width } of entries) {
    drawKey(pen, x, RADAR_HEIGHT + LEGEND_HEIGHT / 2, line, colours);
    x += width + gap;
  }
  return picture;
}

/** The line with its dash and shape, and its name. */
function drawKey(
  pen: CanvasRenderingContext2D,
  x: number,
  y: number,
  { style, label }: RadarLine,
  colours: RadarColours,
): void {
  const { dash, shape } = MARKS[style];
  const colour = colours.lines[style];
  pen.strokeStyle = colour;
  pen.fillStyle = colour;
  pen.lineWidth = 2.5;
  pen.setLineDash([...dash]);
  pen.beginPath();
  pen.moveTo(x, y);
  pen.lineTo(x + KEY, y);
  pen.stroke();
  pen.setLineDash([]);
  const middle = x + KEY / 2;
  pen.beginPath();
  if (shape === 'circle') pen.arc(middle, y, 6, 0, 2 * Math.PI);
  else if (shape === 'rect') pen.rect(middle - 5, y - 5, 10, 10);
  else {
    pen.moveTo(middle, y - 7);
    pen.lineTo(middle + 7, y + 5);
    pen.lineTo(middle - 7, y + 5);
    pen.closePath();
  }
  pen.fill();
  pen.fillStyle = colours.ink;
  pen.fillText(label, x + KEY + 8, y);
}

function asPng(canvas: HTMLCanvasElement): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (!blob) reject(new Error('The picture could not be made.'));
      else
        void blob.arrayBuffer().then((bytes) => {
          resolve(new Uint8Array(bytes));
        }, reject);
    }, 'image/png');
  });
}
