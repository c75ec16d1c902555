"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const everySecond = 1000;

/** Looks again each second while an import goes on by itself. */
export function ImportWatch() {
  const { refresh } = useRouter();
  useEffect(() => {
    const timer = setInterval(refresh, everySecond);
    return () => clearInterval(timer);
  }, [refresh]);
  return null;
}
