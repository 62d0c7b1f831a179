import { Monitor, Moon, Sun } from "lucide-react";
import type { ReactNode } from "react";
import type { Theme } from "@/components/ui/theme";

export const THEME_CHOICES: { id: Theme; label: string; icon: ReactNode }[] = [
  { id: "light", label: "Light", icon: <Sun /> },
  { id: "dark", label: "Dark", icon: <Moon /> },
  { id: "system", label: "As this device", icon: <Monitor /> },
];
