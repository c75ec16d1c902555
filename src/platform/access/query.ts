import { mayEver, type Permission } from "@/domain/access/policy";
import { namesNothing } from "@/platform/db/failure";
import { log } from "@/platform/log";
import type { InitiativeScope, InstallationScope, ReportingScope, Scope } from "./scope";

/** A read that was denied or found nothing. Pages answer it with "not found", the API with 404. */
export class NotFound extends Error {
  constructor() {
    super("not found");
  }
}

/** The value, or "not found" where there is none. */
export function foundOr404<Row>(row: Row | null | undefined): Row {
  if (row === null || row === undefined) throw new NotFound();
  return row;
}

/** A declared read: the permission it asks for, and the function that reads within the proven scope. */
export type Query<S extends Scope, Filter, View> = {
  (scope: S, filter: Filter): Promise<View>;
  readonly permission: Permission;
};

function declare<S extends Scope, Filter, View>(
  permission: Permission,
  read: (scope: S, filter: Filter) => Promise<View>,
): Query<S, Filter, View> {
  const guarded = async (scope: S, filter: Filter) => {
    if (!mayEver(scope.actor, permission)) {
      log().warn({ query: permission, actor: scope.actor }, "denied");
      throw new NotFound();
    }
    try {
      return await read(scope, filter);
    } catch (failure) {
      // Ids come from addresses: what is no id finds nothing.
      if (namesNothing(failure)) throw new NotFound();
      throw failure;
    }
  };
  return Object.assign(guarded, { permission });
}

/** Declares a read of one initiative. A denied read is "not found" (domain.md section 3), and is logged. */
export function query<Filter, View>(
  permission: Permission,
  read: (scope: InitiativeScope, filter: Filter) => Promise<View>,
): Query<InitiativeScope, Filter, View> {
  return declare(permission, read);
}

/** Declares a read that a named person by link may ask for too, besides the members. */
export function reportingQuery<Filter, View>(
  permission: Permission,
  read: (scope: ReportingScope, filter: Filter) => Promise<View>,
): Query<ReportingScope, Filter, View> {
  return declare(permission, read);
}

/** Declares a read of the installation or of a person's own account. */
export function installationQuery<Filter, View>(
  permission: Permission,
  read: (scope: InstallationScope, filter: Filter) => Promise<View>,
): Query<InstallationScope, Filter, View> {
  return declare(permission, read);
}
