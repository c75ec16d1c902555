import { XMLParser } from "fast-xml-parser";
import { UnreadableFile } from "./unreadable-file";

/** Text of an XML part; one that declares entities of its own is refused, for nothing honest needs them here. */
export function xmlText(bytes: Uint8Array | undefined): string {
  const text = bytes === undefined ? "" : new TextDecoder("utf-8").decode(bytes);
  if (text.includes("<!DOCTYPE") || text.includes("<!ENTITY")) {
    throw new UnreadableFile("file_bomb");
  }
  return text;
}

/** An element as it stands: its name, its attributes, and what is in it, in order. */
export type XmlNode = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly text: string;
};

const parser = new XMLParser({
  ...{ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: "" },
  ...{ parseTagValue: false, parseAttributeValue: false, trimValues: false },
  ...{ processEntities: true, htmlEntities: false },
});

type Raw = Readonly<Record<string, unknown>>;

function isRaw(value: unknown): value is Raw {
  return typeof value === "object" && value !== null;
}

function nodesOf(raw: unknown): readonly XmlNode[] {
  if (!Array.isArray(raw)) return [];
  return raw.filter(isRaw).flatMap((one) => {
    const name = Object.keys(one).find((key) => key !== ":@");
    if (name === undefined) return [];
    const attributes = isRaw(one[":@"])
      ? Object.fromEntries(Object.entries(one[":@"]).map(([key, value]) => [key, String(value)]))
      : {};
    const isText = name === "#text";
    const children = isText ? [] : nodesOf(one[name]);
    return [{ name, attributes, children, text: isText ? String(one[name]) : "" }];
  });
}

/** The elements of an XML part. Throws UnreadableFile where it is no XML. */
export function parseXml(bytes: Uint8Array | undefined): readonly XmlNode[] {
  try {
    return nodesOf(parser.parse(xmlText(bytes)));
  } catch (failure) {
    if (failure instanceof UnreadableFile) throw failure;
    throw new UnreadableFile("workbook_broken");
  }
}

/** All elements of a name, at any depth. */
export function elementsNamed(nodes: readonly XmlNode[], name: string): readonly XmlNode[] {
  return nodes.flatMap((node) =>
    node.name === name ? [node] : elementsNamed(node.children, name),
  );
}
