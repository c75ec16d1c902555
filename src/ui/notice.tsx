import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names";

const looks = {
  info: { box: "border-accent bg-accent-soft", icon: Info, ink: "text-accent" },
  success: { box: "border-achieved bg-success-soft", icon: CircleCheck, ink: "text-achieved" },
  warning: { box: "border-warning bg-warning-soft", icon: TriangleAlert, ink: "text-warning" },
  error: { box: "border-danger bg-danger-soft", icon: CircleAlert, ink: "text-danger" },
} as const;

type NoticeProps = {
  kind?: keyof typeof looks;
  title?: string;
  children?: ReactNode;
  className?: string;
};

/** A message on the page that is not an error of one field. Errors are spoken at once. */
export function Notice({ kind = "info", title, children, className }: NoticeProps) {
  const { box, icon: Icon, ink } = looks[kind];
  return (
    <div
      role={kind === "error" ? "alert" : "status"}
      className={classNames("flex gap-3 rounded-md border-l-4 px-4 py-3 text-sm", box, className)}
    >
      <Icon aria-hidden className={classNames("mt-0.5 size-4 shrink-0", ink)} />
      <div className="min-w-0">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children}
      </div>
    </div>
  );
}
