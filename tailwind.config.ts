import forms from "@tailwindcss/forms";
import type { Config } from "tailwindcss";

/** A colour that follows the theme: its channels are a custom property of app/styles/tokens.css. */
const token = (name: string) => `rgb(var(--${name}) / <alpha-value>)`;

/** Tremor's names for our tokens. Both of its themes get the same ones: the property changes, not the class. */
const tremor = {
  brand: {
    faint: token("accent-soft"),
    muted: token("accent-soft"),
    subtle: token("accent"),
    DEFAULT: token("accent"),
    emphasis: token("accent-strong"),
    inverted: token("on-accent"),
  },
  background: {
    muted: token("sunken"),
    subtle: token("sunken"),
    DEFAULT: token("surface"),
    emphasis: token("ink-soft"),
  },
  border: { DEFAULT: token("line") },
  ring: { DEFAULT: token("line") },
  content: {
    subtle: token("ink-faint"),
    DEFAULT: token("ink-soft"),
    emphasis: token("ink"),
    strong: token("ink"),
    inverted: token("on-accent"),
  },
};

const radius = { small: "0.25rem", default: "0.5rem", full: "9999px" };
const shadow = {
  input: "0 1px 2px 0 rgb(0 0 0 / 0.05)",
  card: "0 1px 2px 0 rgb(0 0 0 / 0.04)",
  dropdown: "0 8px 24px -4px rgb(0 0 0 / 0.16)",
};

/** Colours Tremor builds class names from at run time, by prop; the six series and the tones of a change. */
const TREMOR_COLORS = "(indigo|teal|amber|rose|sky|violet|emerald|orange|red)";

export default {
  content: ["./app/**/*.{ts,tsx}", "./node_modules/@tremor/react/**/*.js"],
  darkMode: [
    "variant",
    ["&:is([data-theme=dark] *)", "@media (prefers-color-scheme: dark) { &:is([data-theme=system] *) }"],
  ],
  theme: {
    fontFamily: {
      sans: [
        "system-ui",
        "-apple-system",
        "Segoe UI",
        "Roboto",
        "PingFang SC",
        "Hiragino Sans GB",
        "Microsoft YaHei",
        "Noto Sans SC",
        "Noto Sans CJK SC",
        "sans-serif",
      ],
      mono: ["ui-monospace", "SF Mono", "Menlo", "Consolas", "Liberation Mono", "monospace"],
    },
    extend: {
      colors: {
        canvas: token("canvas"),
        surface: token("surface"),
        sunken: token("sunken"),
        line: { DEFAULT: token("line"), strong: token("line-strong") },
        ink: { DEFAULT: token("ink"), soft: token("ink-soft"), faint: token("ink-faint") },
        accent: { DEFAULT: token("accent"), strong: token("accent-strong"), soft: token("accent-soft") },
        "on-accent": token("on-accent"),
        good: { DEFAULT: token("good"), soft: token("good-soft") },
        bad: { DEFAULT: token("bad"), soft: token("bad-soft") },
        warn: { DEFAULT: token("warn"), soft: token("warn-soft") },
        series: {
          1: token("series-1"),
          2: token("series-2"),
          3: token("series-3"),
          4: token("series-4"),
          5: token("series-5"),
          6: token("series-6"),
        },
        tremor,
        "dark-tremor": tremor,
      },
      boxShadow: {
        card: shadow.card,
        dropdown: shadow.dropdown,
        "tremor-input": shadow.input,
        "tremor-card": shadow.card,
        "tremor-dropdown": shadow.dropdown,
        "dark-tremor-input": shadow.input,
        "dark-tremor-card": shadow.card,
        "dark-tremor-dropdown": shadow.dropdown,
      },
      borderRadius: {
        "tremor-small": radius.small,
        "tremor-default": radius.default,
        "tremor-full": radius.full,
      },
      fontSize: {
        "2xs": ["0.6875rem", { lineHeight: "1rem" }],
        "tremor-label": ["0.75rem", { lineHeight: "1rem" }],
        "tremor-default": ["0.875rem", { lineHeight: "1.25rem" }],
        "tremor-title": ["1.125rem", { lineHeight: "1.75rem" }],
        "tremor-metric": ["1.875rem", { lineHeight: "2.25rem" }],
      },
      spacing: { rail: "13.5rem", "rail-narrow": "3.5rem", topbar: "3.5rem" },
    },
  },
  safelist: [
    { pattern: new RegExp(`^(bg|text|stroke|fill)-${TREMOR_COLORS}-500$`), variants: ["dark"] },
    { pattern: new RegExp(`^bg-${TREMOR_COLORS}-100$`) },
    { pattern: new RegExp(`^text-${TREMOR_COLORS}-(700|800)$`) },
  ],
  plugins: [forms({ strategy: "class" })],
} satisfies Config;
