/** The guard of the journeys guards only if it can fail: each fault is provoked once, on the built app. */
import { expect, expectFault, expectNoAxeViolations, test } from './fixture.ts';

test.describe('the guard of the journeys', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('./');
  });

  test('sees a script that the policy blocks', async ({ page, faults }) => {
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.append('document.title = "injected"');
      document.head.append(script);
    });
    await expectFault(faults, 'Policy violation');
    await expect(page).not.toHaveTitle('injected');
  });

  test('sees text that becomes markup', async ({ page, faults }) => {
    const refused = await page.evaluate(() => {
      try {
        document.body.insertAdjacentHTML('beforeend', '<p>injected</p>'); // eslint-disable-line no-restricted-properties
        return false;
      } catch {
        return true;
      }
    });
    expect(refused).toBe(true);
    await expectFault(faults, 'require-trusted-types-for');
  });

  test('sees a request to another site', async ({ page, faults }) => {
    await page.evaluate(() => fetch('https://example.invalid/').catch(() => undefined));
    await expectFault(faults, 'connect-src');
    await page.goto('https://example.invalid/').catch(() => undefined);
    await expectFault(faults, 'Request to another site');
  });

  test('sees an uncaught error', async ({ page, faults }) => {
    await page.evaluate(() => {
      setTimeout(() => {
        throw new Error('broken on purpose');
      });
    });
    await expectFault(faults, 'Uncaught error: Error: broken on purpose');
  });

  test('sees a logged error', async ({ page, faults }) => {
    await page.evaluate(() => console.error('logged on purpose'));
    await expectFault(faults, 'Console error: logged on purpose');
  });

  test('fails a journey that does not expect the fault', async ({ page }) => {
    test.fail();
    await page.evaluate(() => console.error('logged on purpose'));
  });

  test('lets axe run under the policy and see a violation', async ({ page }) => {
    await page.evaluate(() => document.body.append(document.createElement('button')));
    await expect(expectNoAxeViolations(page)).rejects.toThrow('button-name');
  });

  test('stops the server and starts it again at the same address', async ({
    page,
    app,
    faults,
  }) => {
    await page.waitForLoadState('networkidle'); // nothing is on its way any more
    await app.stop();
    const answer = fetch(app.url);
    await expect(answer).rejects.toThrow();
    await app.start();
    expect((await fetch(app.url)).ok).toBe(true);
    await page.reload();
    await page.waitForLoadState('networkidle');
    faults.take();
  });
});
