import type { ReactNode } from "react";
import { classNames } from "./class-names";

type CardProps = {
  children: ReactNode;
  className?: string;
  as?: "div" | "section" | "article" | "li";
};

/** A sheet on the ground: things that belong together. */
export function Card({ children, className, as: Tag = "div" }: CardProps) {
  return (
    <Tag className={classNames("rounded-lg border border-line bg-card p-5 sm:p-6", className)}>
      {children}
    </Tag>
  );
}
