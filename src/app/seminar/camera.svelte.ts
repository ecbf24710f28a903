/**
 * `denied`: the person or an administrator said no · `absent`: there is none · `busy`: another program has it ·
 * `unsupported`: this browser gives none here, as on plain http · `ended`: it went off by itself, as when it is unplugged.
 */
export type CameraState =
  'off' | 'asking' | 'on' | 'denied' | 'absent' | 'busy' | 'unsupported' | 'ended';

/** Between two looks: a hand does not change codes faster, and the laptop stays cool. */
const PAUSE_MS = 120;
/** Enough to read a code of ours that fills a third of the picture. */
const MOST_WIDTH = 960;

/** The camera, asked for on a click and let go of as soon as it is not needed. */
export class Camera {
  state = $state.raw<CameraState>('off');
  readonly #look: (pixels: ImageData) => Promise<unknown>;
  #stream: MediaStream | undefined;
  /** What was started before does not go on. */
  #turn = 0;

  /** @param look gets one picture after the other, the next one when it is done */
  constructor(look: (pixels: ImageData) => Promise<unknown>) {
    this.#look = look;
  }

  /** To be called in a click. Shows in the video what the camera sees. */
  async start(video: HTMLVideoElement): Promise<void> {
    this.stop();
    const turn = this.#turn;
    const devices = navigator.mediaDevices as MediaDevices | undefined;
    if (!devices) {
      this.state = 'unsupported';
      return;
    }
    this.state = 'asking';
    try {
      const stream = await devices.getUserMedia({ video: { facingMode: 'environment' } });
      if (turn !== this.#turn) {
        letGo(stream);
        return;
      }
      this.#stream = stream;
      for (const track of stream.getTracks())
        track.addEventListener('ended', () => {
          this.#endedItself(turn);
        });
      video.srcObject = stream;
      await video.play();
      this.state = 'on';
      void this.#watch(video, turn);
    } catch (fault) {
      if (turn !== this.#turn) return;
      this.stop();
      this.state = whyNot(fault);
    }
  }

  /** Lets go of the camera; its light goes out. To be called when the page is left. */
  stop(): void {
    this.#turn += 1;
    if (this.#stream) letGo(this.#stream);
    this.#stream = undefined;
    this.state = 'off';
  }

  /** Stopping a track ourselves tells nobody; this comes from outside. */
  #endedItself(turn: number): void {
    if (turn !== this.#turn) return;
    this.stop();
    this.state = 'ended';
  }

  async #watch(video: HTMLVideoElement, turn: number): Promise<void> {
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d', { willReadFrequently: true });
    while (context && turn === this.#turn) {
      const scale = Math.min(1, MOST_WIDTH / video.videoWidth);
      const [width, height] = [video.videoWidth, video.videoHeight].map((side) => side * scale);
      if (width && height) {
        Object.assign(canvas, { width, height });
        context.drawImage(video, 0, 0, canvas.width, canvas.height);
        await this.#look(context.getImageData(0, 0, canvas.width, canvas.height));
      }
      await new Promise((done) => setTimeout(done, PAUSE_MS));
    }
  }
}

function letGo(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

function whyNot(fault: unknown): CameraState {
  switch ((fault as Error).name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'denied';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'absent';
    default:
      return 'busy';
  }
}
