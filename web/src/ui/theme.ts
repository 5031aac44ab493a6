import { createTheme, type MantineColorsTuple } from "@mantine/core";
import type { TFunction } from "i18next";

const ink: MantineColorsTuple = [
  "#eef1ff",
  "#dce2fd",
  "#b7c2f7",
  "#8f9ff1",
  "#6d82ec",
  "#566ee8",
  "#4a63e8",
  "#2f4bd8",
  "#2a43c4",
  "#2139a8",
];

const CJK = '"PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC"';

/** The look in one place; built per language because close buttons need a name. */
export const buildTheme = (t: TFunction) => {
  const close = { "aria-label": t("action.close") };
  return createTheme({
    colors: { ink },
    primaryColor: "ink",
    primaryShade: { light: 7, dark: 6 },
    defaultRadius: "md",
    radius: { xs: "3px", sm: "5px", md: "7px", lg: "10px", xl: "16px" },
    fontFamily: `"Inter Variable", -apple-system, "Segoe UI", ${CJK}, sans-serif`,
    fontFamilyMonospace: "ui-monospace, SFMono-Regular, Menlo, Consolas, monospace",
    headings: { fontWeight: "600" },
    fontSizes: { xs: "12px", sm: "14px", md: "15px", lg: "17px", xl: "20px" },
    cursorType: "pointer",
    // Plain objects, not Modal.extend(…): naming a component here would pull it into the first download.
    components: {
      Button: { defaultProps: { fw: 500 } },
      Modal: { defaultProps: { closeButtonProps: close, transitionProps: { duration: 120 } } },
      Drawer: {
        defaultProps: {
          closeButtonProps: close,
          transitionProps: { duration: 140 },
          overlayProps: { backgroundOpacity: 0.25 },
        },
      },
      Notification: { defaultProps: { closeButtonProps: close } },
      Menu: { defaultProps: { shadow: "md", transitionProps: { duration: 80 } } },
      Popover: { defaultProps: { shadow: "md", transitionProps: { duration: 80 } } },
      Tooltip: { defaultProps: { openDelay: 400, fz: "xs" } },
    },
  });
};
