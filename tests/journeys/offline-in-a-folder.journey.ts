/** The app in a folder of a host that has other things in other folders. */
import { test } from './device.ts';
import { expect } from './fixture.ts';
import { answerAndLoseNetwork, goOnWithoutNetwork } from './without-network.ts';

test.use({ basePath: '/unter/pfad/' });

test('in a folder of a host, the app starts without network, and answers are kept', async ({
  device,
  app,
}) => {
  expect(new URL(app.url).pathname).toBe('/unter/pfad/');
  await answerAndLoseNetwork(device, app);
  const page = await goOnWithoutNetwork(device);
  // What lies beside the app is none of its business: not answered from the copy.
  const beside = await page.evaluate(() =>
    fetch('/unter/anderes/').then(
      () => 'answered',
      () => 'no network',
    ),
  );
  expect(beside).toBe('no network');
  device.faults.take();
});
