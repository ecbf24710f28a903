/** For the component tests: matchers that speak of the page (`toBeChecked`, `toHaveAccessibleName`). */
import '@testing-library/jest-dom/vitest';
