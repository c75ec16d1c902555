import { useRef, useState } from "react";

type Undoable<State> = {
  readonly state: State;
  /** Changes the state; changes of one step, such as typing in one box, are undone together. */
  readonly change: (next: (now: State) => State, step: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
};

const remembered = 100;

/** A state whose last changes can be taken back and made again, step by step. */
export function useUndoable<State>(initial: () => State): Undoable<State> {
  const [state, setState] = useState(initial);
  const past = useRef<State[]>([]);
  const future = useRef<State[]>([]);
  const lastStep = useRef("");
  const move = (from: State[], to: State[]) => {
    const next = from.pop();
    if (next === undefined) return;
    to.push(state);
    lastStep.current = "";
    setState(next);
  };
  return {
    state,
    change: (next, step) => {
      if (step !== lastStep.current) past.current = [...past.current, state].slice(-remembered);
      lastStep.current = step;
      future.current = [];
      setState(next);
    },
    undo: () => move(past.current, future.current),
    redo: () => move(future.current, past.current),
  };
}
