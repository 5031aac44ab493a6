import { useNavigate } from "@tanstack/react-router";
import { IconCalendar, IconCopyCheck, IconHome, IconKeyboard, IconPlus, IconSettings, IconUpload } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFavourites, useRecents, VIEWS, type Kept } from "@/api/kept";
import { useModel } from "@/api/meta";
import type { SearchHit } from "@/api/search";
import { useCreateForm } from "@/records/form/form-stack";
import { TypeIcon } from "@/ui/icons";

import { useMayImport, useMayReview, useNav } from "../nav";

interface Entry {
  id: string;
  title: string;
  subtitle?: string;
  icon: ReactNode;
  run: () => void;
}

interface Args {
  query: string;
  mode: "all" | "create";
  found: { type: string; items: SearchHit[] }[];
  onHelp: () => void;
}

/** The lines of the palette, already narrowed to what is typed; `>` leaves only actions. */
export function usePaletteGroups({ query, mode, found, onHelp }: Args): { label: string; actions: Entry[] }[] {
  const { t } = useTranslation();
  const model = useModel();
  const nav = useNav();
  const canImport = useMayImport();
  const canReview = useMayReview();
  const navigate = useNavigate();
  const create = useCreateForm();
  const recents = useRecents();
  const favourites = useFavourites();
  const onlyActions = mode === "create" || query.startsWith(">");
  const words = query.replace(/^>/, "").trim().toLowerCase();
  const fits = (title: string, key = "") => title.toLowerCase().includes(words) || key.includes(words);

  const record = (type: string, id: number, title: string | null, subtitle?: string | null): Entry => ({
    id: `${type}/${id}`,
    title: title ?? `#${id}`,
    subtitle: subtitle ?? undefined,
    icon: <TypeIcon name={model.type(type)?.icon} size={18} />,
    run: () => void navigate({ to: "/$type/$id", params: { type, id: String(id) } }),
  });

  const kept = ({ type, id, title, of }: Kept): Entry =>
    type === VIEWS && of
      ? {
          id: `${type}/${id}`,
          title,
          subtitle: model.type(of)?.labelPlural,
          icon: <TypeIcon name={model.type(of)?.icon} size={18} />,
          run: () => void navigate({ to: "/$type", params: { type: of }, search: { view: id } }),
        }
      : record(type, id, title, model.type(type)?.label);

  const creations: Entry[] = nav
    .filter((type) => type.can.create)
    .map((type) => ({
      id: `create/${type.type}`,
      title: t("action.new", { what: type.label }),
      icon: <IconPlus size={18} stroke={1.7} />,
      run: () => create({ type: type.type }),
    }));
  const places: Entry[] = [
    { id: "home", title: t("nav.home"), icon: <IconHome size={18} stroke={1.7} />, run: () => void navigate({ to: "/" }) },
    {
      id: "calendar",
      title: t("nav.calendar"),
      icon: <IconCalendar size={18} stroke={1.7} />,
      run: () => void navigate({ to: "/calendar" }),
    },
    ...nav.map((type) => ({
      id: `go/${type.type}`,
      title: type.labelPlural,
      icon: <TypeIcon name={type.icon} size={18} />,
      run: () => void navigate({ to: "/$type", params: { type: type.type } }),
    })),
    ...(canReview
      ? [
          {
            id: "duplicates",
            title: t("nav.duplicates"),
            icon: <IconCopyCheck size={18} stroke={1.7} />,
            run: () => void navigate({ to: "/duplicates" }),
          },
        ]
      : []),
    ...(canImport
      ? [
          {
            id: "imports",
            title: t("nav.imports"),
            icon: <IconUpload size={18} stroke={1.7} />,
            run: () => void navigate({ to: "/imports" }),
          },
          {
            id: "moving-in",
            title: t("moving.title"),
            icon: <IconUpload size={18} stroke={1.6} />,
            run: () => void navigate({ to: "/moving-in/$", params: { _splat: "" } }),
          },
        ]
      : []),
    {
      id: "settings",
      title: t("nav.settings"),
      icon: <IconSettings size={18} stroke={1.7} />,
      run: () => void navigate({ to: "/settings" }),
    },
    { id: "help", title: t("help.title"), icon: <IconKeyboard size={18} stroke={1.7} />, run: onHelp },
  ];

  const groups = onlyActions
    ? [{ label: t("palette.actions"), actions: creations.filter((entry) => fits(entry.title, entry.id)) }]
    : [
        {
          label: t("palette.recents"),
          actions: words === "" ? recents.slice(0, 6).map(kept) : [],
        },
        { label: t("favourites.title"), actions: favourites.filter(({ title }) => fits(title)).slice(0, 8).map(kept) },
        ...found.map(({ type, items }) => ({
          label: model.type(type)?.labelPlural ?? type,
          actions: items.map((hit) => record(type, hit.id, hit.title, hit.subtitle)),
        })),
        { label: t("palette.actions"), actions: creations.filter((entry) => fits(entry.title, entry.id)) },
        { label: t("palette.goTo"), actions: places.filter((entry) => fits(entry.title, entry.id)) },
      ];
  return groups.filter(({ actions }) => actions.length > 0);
}
