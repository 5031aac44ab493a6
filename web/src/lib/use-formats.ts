import { createContext, use } from "react";
import { createFormats, type Formats } from "./format";

export const FormatsContext = createContext<Formats>(createFormats("en", "UTC"));

export const useFormats = (): Formats => use(FormatsContext);
