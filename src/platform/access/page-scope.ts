import { notFound, redirect } from "next/navigation";
import { NotFound } from "./query";
import {
  currentInitiativeScope,
  currentInstallationScope,
  type InitiativeScope,
  type InstallationScope,
} from "./scope";

/** The scope of a workspace page: proven, or the person signs in first, or the page is not found. */
export async function initiativeScopeOfPage(slug: string): Promise<InitiativeScope> {
  const scope = await currentInitiativeScope(slug);
  if (scope) return scope;
  const installation = await currentInstallationScope();
  if (installation.actor.kind === "public") {
    redirect(`/sign-in?next=${encodeURIComponent(`/w/${slug}`)}`);
  }
  notFound();
}

/** The scope of a page for anybody signed in; others sign in first and come back to `path`. */
export async function personScopeOfPage(path: string): Promise<InstallationScope> {
  const scope = await currentInstallationScope();
  if (scope.actor.kind === "public") redirect(`/sign-in?next=${encodeURIComponent(path)}`);
  return scope;
}

/** Awaits a query of a page and turns a denied or empty read into the "not found" page. */
export async function orNotFound<View>(reading: Promise<View>): Promise<View> {
  try {
    return await reading;
  } catch (failure) {
    if (failure instanceof NotFound) notFound();
    throw failure;
  }
}
