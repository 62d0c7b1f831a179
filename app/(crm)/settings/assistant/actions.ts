"use server";

import { action } from "@/lib/auth/page-actor";
import * as caps from "@/lib/recorder/update-caps";

export const updateCaps = action(caps.updateCaps);
