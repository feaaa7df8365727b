import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from '@fluentui/react-components';

export type Brightness = 'light' | 'dark';

/** One accent, an ink blue: away from the red-to-green of the levels, so that it never reads as one of them. */
const ink: BrandVariants = {
  10: '#050d1c', 20: '#101f3b', 30: '#163057', 40: '#1b3c6e', 50: '#214885', 60: '#27549b', 70: '#2c5fb0', 80: '#3268c0',
  90: '#4f7ecb', 100: '#7399d9', 110: '#84a6de', 120: '#9db9e6', 130: '#b6cbed', 140: '#cfddf4', 150: '#e3ebf8', 160: '#f1f5fc',
};

/** Thai stacks vowels and tone marks above and below the letter: anything tighter than 1.6 clips them. */
const thai = {
  fontFamilyBase: "'Leelawadee UI', 'Noto Sans Thai', 'Sarabun', 'Segoe UI', 'Loma', Tahoma, system-ui, sans-serif",
  lineHeightBase100: '16px',
  lineHeightBase200: '20px',
  lineHeightBase300: '23px',
  lineHeightBase400: '26px',
  lineHeightBase500: '32px',
  lineHeightBase600: '40px',
} satisfies Partial<Theme>;

export const themes: Readonly<Record<Brightness, Theme>> = {
  light: { ...createLightTheme(ink), ...thai },
  dark: { ...createDarkTheme(ink), ...thai, colorBrandForeground1: ink[110], colorBrandForeground2: ink[120] },
};
