import { createTheme, mergeThemeOverrides } from "@mantine/core";
import type { MantineColorsTuple, MantineThemeOverride } from "@mantine/core";

/** The one accent: the blue of an office folder. */
const folder: MantineColorsTuple = [
  "#eef5fb",
  "#dbe8f4",
  "#b4cfe8",
  "#8ab4db",
  "#679ed1",
  "#4f8fca",
  "#3f81bd",
  "#306da3",
  "#22598b",
  "#174873",
];

const fonts = [
  '"PingFang SC"',
  '"Microsoft YaHei UI"',
  '"Microsoft YaHei"',
  '"Noto Sans CJK SC"',
  '"Source Han Sans SC"',
  '"WenQuanYi Micro Hei"',
  "system-ui",
  "sans-serif",
].join(", ");

const compact = { defaultProps: { size: "xs" } };
const fieldStyles = { label: { fontWeight: 400 }, description: { fontSize: "12.5px" }, error: { fontSize: "12.5px" } };
const compactField = { defaultProps: { size: "xs" }, styles: fieldStyles };
/** The list of choices scrolls itself, so that assistive technology knows what scrolls; focus alone doesn't open it. */
const choosing = {
  defaultProps: { size: "xs", withScrollArea: false, openOnFocus: false },
  styles: { ...fieldStyles, options: { maxHeight: 280, overflowY: "auto" as const } },
};

/** Dense, because people read lists in it all day; contrast AA, hence shade 8. */
const theme = createTheme({
  colors: { folder },
  primaryColor: "folder",
  primaryShade: { light: 8, dark: 8 },
  fontFamily: fonts,
  headings: { fontFamily: fonts, fontWeight: "600" },
  defaultRadius: "sm",
  radius: { xs: "2px", sm: "4px", md: "6px", lg: "8px", xl: "12px" },
  fontSizes: { xs: "13px", sm: "14px", md: "15px", lg: "17px", xl: "20px" },
  lineHeights: { xs: "1.4", sm: "1.45", md: "1.5", lg: "1.5", xl: "1.4" },
  spacing: { xs: "6px", sm: "10px", md: "14px", lg: "20px", xl: "28px" },
  cursorType: "pointer",
  focusRing: "auto",
  respectReducedMotion: true,
  components: {
    // Chinese fonts have no weight between regular and bold, and bold everywhere is loud.
    Button: { defaultProps: { size: "xs" }, styles: { root: { fontWeight: 400 } } },
    TextInput: compactField,
    Textarea: compactField,
    PasswordInput: compactField,
    NumberInput: compactField,
    Select: choosing,
    MultiSelect: compactField,
    DateInput: compactField,
    Autocomplete: choosing,
    TagsInput: compactField,
    Checkbox: compact,
    Radio: compact,
    RadioGroup: compactField,
    SegmentedControl: compact,
    Alert: {
      styles: { title: { color: "var(--mantine-color-text)" }, message: { color: "var(--mantine-color-text)" } },
    },
    Tabs: { defaultProps: { keepMounted: false } },
    Tooltip: { defaultProps: { openDelay: 250, multiline: true, maw: 320, withinPortal: true } },
    Popover: { defaultProps: { shadow: "md", transitionProps: { duration: 0 } } },
    Menu: { defaultProps: { withInitialFocusPlaceholder: false, shadow: "md", transitionProps: { duration: 0 } } },
    Badge: { defaultProps: { radius: "sm", variant: "light", tt: "none" } },
  },
});

/** `close`: what the cross of a dialog and of a notice is called. */
export function themeIn(close: string): MantineThemeOverride {
  const closeButtonProps = { "aria-label": close };
  const modal = { centered: true, transitionProps: { duration: 0 }, closeButtonProps };
  return mergeThemeOverrides(theme, {
    components: { Modal: { defaultProps: modal }, Notification: { defaultProps: { closeButtonProps } } },
  });
}
