import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ChainEdge,
  type ChainNode,
  chainKinds,
  throughlineOf,
} from "@/domain/learning/throughline";

const nodes: readonly ChainNode[] = [
  { id: "club-says", kind: "perspective" },
  { id: "agenda-1", kind: "agenda" },
  { id: "children-read", kind: "outcome" },
  { id: "graduates-work", kind: "outcome" },
  { id: "tutoring", kind: "strategy" },
  { id: "libraries", kind: "strategy" },
  { id: "tutors", kind: "activity" },
  { id: "buses", kind: "activity" },
  { id: "reading", kind: "indicator" },
  { id: "reading-status", kind: "status" },
];
const edges: readonly ChainEdge[] = [
  { from: "club-says", to: "agenda-1", kind: "partly" },
  { from: "agenda-1", to: "children-read", kind: "wants" },
  { from: "agenda-1", to: "graduates-work", kind: "wants" },
  { from: "children-read", to: "tutoring", kind: "reached_by" },
  { from: "children-read", to: "libraries", kind: "reached_by" },
  { from: "children-read", to: "reading", kind: "measured_by" },
  { from: "tutoring", to: "tutors", kind: "served_by" },
  { from: "libraries", to: "buses", kind: "served_by" },
  { from: "tutors", to: "reading", kind: "contributes_to" },
  { from: "reading", to: "reading-status", kind: "shows" },
];

function walked(id: string, more: readonly ChainEdge[] = []) {
  return throughlineOf(nodes, [...edges, ...more], id)?.map(({ kind, steps }) => [
    kind,
    steps.map(({ node, direction, steps: away }) => `${node.id} ${direction} ${away}`),
  ]);
}

describe("The throughline of any object", () => {
  it("of a strategy goes up to the perspectives and down to the status", () => {
    expect(walked("tutoring")).toEqual([
      ["perspective", ["club-says up 3"]],
      ["agenda", ["agenda-1 up 2"]],
      ["outcome", ["children-read up 1"]],
      ["strategy", ["tutoring self 0"]],
      ["activity", ["tutors down 1"]],
      ["indicator", ["reading down 2"]],
      ["status", ["reading-status down 3"]],
    ]);
  });

  it("of an indicator takes the shortest way where there are several, and leaves out its neighbours", () => {
    expect(walked("reading")).toEqual([
      ["perspective", ["club-says up 3"]],
      ["agenda", ["agenda-1 up 2"]],
      ["outcome", ["children-read up 1"]],
      ["strategy", ["tutoring up 2"]],
      ["activity", ["tutors up 1"]],
      ["indicator", ["reading self 0"]],
      ["status", ["reading-status down 1"]],
    ]);
  });

  it("of an object nothing follows from ends with itself", () => {
    expect(walked("graduates-work")).toEqual([
      ["perspective", ["club-says up 2"]],
      ["agenda", ["agenda-1 up 1"]],
      ["outcome", ["graduates-work self 0"]],
    ]);
  });

  it("of an object that is not there is nothing", () => {
    expect(throughlineOf(nodes, edges, "elsewhere")).toBeNull();
  });

  it("walks a circle of activities that reinforce each other once", () => {
    const circle = [
      { from: "tutors", to: "buses", kind: "feeds" },
      { from: "buses", to: "tutors", kind: "enables" },
    ];
    expect(walked("tutors", circle)?.slice(3, 5)).toEqual([
      ["strategy", ["tutoring up 1", "libraries up 2"]],
      ["activity", ["tutors self 0", "buses up 1"]],
    ]);
  });

  it("passes over links to objects that are not shown", () => {
    const more = [{ from: "tutoring", to: "withdrawn-activity", kind: "served_by" }];
    expect(walked("tutoring", more)).toEqual(walked("tutoring"));
  });

  it("shows no object twice and its own once, whatever the links", () => {
    const ids = nodes.map(({ id }) => id);
    const anyEdge = fc.record({
      from: fc.constantFrom(...ids),
      to: fc.constantFrom(...ids),
      kind: fc.constant("link"),
    });
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.array(anyEdge), (id, links) => {
        const columns = throughlineOf(nodes, links, id) ?? [];
        const shown = columns.flatMap(({ steps }) => steps.map(({ node }) => node.id));
        expect(new Set(shown).size).toBe(shown.length);
        expect(shown.filter((one) => one === id)).toEqual([id]);
        const kinds = columns.map(({ kind }) => chainKinds.indexOf(kind));
        expect(kinds).toEqual(kinds.toSorted((a, b) => a - b));
      }),
    );
  });
});
