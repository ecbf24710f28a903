import { afterEach, describe, expect, test, vi } from 'vitest';
import { Camera } from '../../../src/app/seminar/camera.svelte.ts';

const look = (): Promise<void> => Promise.resolve();

/** A camera of the browser that answers like this. */
function withCamera(getUserMedia: () => Promise<unknown>): HTMLVideoElement {
  vi.stubGlobal('navigator', { mediaDevices: { getUserMedia } });
  const video = document.createElement('video');
  video.play = () => Promise.resolve();
  return video;
}
/** A stream with one track, which says whether it was stopped; dispatch `ended` on it where it goes off by itself. */
function aStream() {
  const stop = vi.fn();
  const track = Object.assign(new EventTarget(), { stop });
  return { stop, track, stream: { getTracks: () => [track] } };
}

describe('the camera', () => {
  afterEach(() => vi.unstubAllGlobals());

  test.each([
    ['NotAllowedError', 'denied'],
    ['NotFoundError', 'absent'],
    ['NotReadableError', 'busy'],
  ])('says why there is none: %s', async (name, state) => {
    const camera = new Camera(look);
    await camera.start(withCamera(() => Promise.reject(new DOMException('', name))));
    expect(camera.state).toBe(state);
  });

  test('is not there on plain http', async () => {
    const camera = new Camera(look);
    vi.stubGlobal('navigator', {});
    await camera.start(document.createElement('video'));
    expect(camera.state).toBe('unsupported');
  });

  test('is let go of when it is stopped', async () => {
    const { stop, stream } = aStream();
    const camera = new Camera(look);
    await camera.start(withCamera(() => Promise.resolve(stream)));
    expect(camera.state).toBe('on');
    camera.stop();
    expect([camera.state, stop.mock.calls.length]).toEqual(['off', 1]);
  });

  test('that goes off by itself is said, unless it was turned off before', async () => {
    const { track, stream } = aStream();
    const camera = new Camera(look);
    const video = withCamera(() => Promise.resolve(stream));
    await camera.start(video);
    track.dispatchEvent(new Event('ended'));
    expect(camera.state).toBe('ended');
    await camera.start(video);
    camera.stop();
    track.dispatchEvent(new Event('ended'));
    expect(camera.state).toBe('off');
  });

  test('is let go of when permission comes after the page was left', async () => {
    const { stop, stream } = aStream();
    let permit = (_stream: unknown): void => undefined;
    const camera = new Camera(look);
    const started = camera.start(withCamera(() => new Promise((resolve) => (permit = resolve))));
    camera.stop();
    permit(stream);
    await started;
    expect([camera.state, stop.mock.calls.length]).toEqual(['off', 1]);
  });
});
