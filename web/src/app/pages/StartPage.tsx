import "../slots";

export { HomePage } from "@/features/home/HomePage";
