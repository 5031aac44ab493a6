import { Menu, type MenuItemProps } from "@mantine/core";
import { createLink } from "@tanstack/react-router";
import type { Anchor } from "./links";

/** A line of a menu that is a link; apart from the others, because menus are not part of the first download. */
export const LinkItem = createLink((props: Anchor<MenuItemProps>) => <Menu.Item component="a" {...props} />);
