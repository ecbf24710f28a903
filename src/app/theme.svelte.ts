import { recall, remember } from './stores/browser-memory.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Light or dark: the system's choice unless the person made one. */
export class ThemeChoice {
  choice = $state.raw<Theme>('system');
  /** What is shown now. */
  shown = $state.raw<'light' | 'dark'>('light');

  /** Follows the system's choice from now on. @returns a function that stops it */
  start(): () => void {
    const remembered = recall('theme');
    if (remembered === 'light' || remembered === 'dark') this.choice = remembered;
    const system = matchMedia('(prefers-color-scheme: dark)');
    const apply = (): void => {
      this.#apply(system.matches);
    };
    apply();
    system.addEventListener('change', apply);
    return () => {
      system.removeEventListener('change', apply);
    };
  }

  choose(theme: Theme): void {
    this.choice = theme;
    remember('theme', theme === 'system' ? undefined : theme);
    this.#apply(matchMedia('(prefers-color-scheme: dark)').matches);
  }

  #apply(systemIsDark: boolean): void {
    this.shown = this.choice === 'system' ? (systemIsDark ? 'dark' : 'light') : this.choice;
    document.documentElement.dataset.kernTheme = this.shown;
  }
}
