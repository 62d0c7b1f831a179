"use client";

import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import { OPEN_REGION } from "./toast";

const Provider = dynamic(() => import("@heroui/react/toast").then((module) => module.ToastProvider), {
  ssr: false,
});

/** The place where notices appear. The shell has one. */
export function ToastRegion() {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const open = () => setOpen(true);
    window.addEventListener(OPEN_REGION, open);
    return () => window.removeEventListener(OPEN_REGION, open);
  }, []);
  return isOpen ? <Provider placement="bottom end" width={360} /> : null;
}
