import { useEffect, useEffectEvent, useRef, useState } from "react";

/** How far saving has come; what the server refused is said in its own words. */
export type SaveState = "idle" | "saving" | "saved" | "offline" | { readonly refused: string };

const pauseBeforeSaving = 1200;
const pauseBeforeRetry = 10_000;

/**
 * Saves a moment after the last change, one batch at a time. `save` answers null, or the words of
 * a refusal, which stands until something is changed; where it fails there is no connection, and it
 * is tried again until there is one.
 */
export function useAutosave(
  content: unknown,
  isUnsent: boolean,
  save: () => Promise<string | null>,
): SaveState {
  const [state, setState] = useState<SaveState>("idle");
  const [attempt, setAttempt] = useState(0);
  const isSending = useRef(false);
  const send = useEffectEvent(async () => {
    if (isSending.current) return;
    isSending.current = true;
    setState("saving");
    try {
      const refused = await save();
      setState(refused === null ? "saved" : { refused });
    } catch {
      // No answer: the connection is gone or the server is away. What was typed stays and is sent again.
      setState("offline");
    } finally {
      isSending.current = false;
      setAttempt((number) => number + 1);
    }
  });
  const isOffline = state === "offline";
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the content and each attempt starts the pause anew
  useEffect(() => {
    if (!isUnsent) return;
    const again = () => void send();
    const timer = setTimeout(again, isOffline ? pauseBeforeRetry : pauseBeforeSaving);
    window.addEventListener("online", again);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("online", again);
    };
  }, [content, isUnsent, isOffline, isOffline ? attempt : 0]);
  return state;
}
