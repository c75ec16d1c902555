import { createTranslator } from "next-intl";
import { declaredKeysOf, literalsOf, messageUsesOf } from "./message-uses.mjs";
import { filesUnder, sourcesUnder, textOf } from "./source-tree.mjs";

const folder = "src/i18n/messages";

function flatten(value, prefix, into) {
  if (typeof value === "string") {
    into.set(prefix, value);
    return into;
  }
  for (const [name, part] of Object.entries(value)) {
    flatten(part, prefix === "" ? name : `${prefix}.${name}`, into);
  }
  return into;
}

/** Languages with their messages: "en" → full key → words. */
function languagesOf(root) {
  const languages = new Map();
  for (const path of filesUnder(root, folder, [".json"])) {
    const [language, file] = path.slice(folder.length + 1).split("/");
    if (!languages.has(language)) languages.set(language, new Map());
    flatten(JSON.parse(textOf(root, path)), file.replace(".json", ""), languages.get(language));
  }
  return languages;
}

function judgeLanguages(languages) {
  const breaches = [];
  const every = new Set([...languages.values()].flatMap((messages) => [...messages.keys()]));
  for (const [language, messages] of languages) {
    for (const key of every) {
      if (messages.has(key)) continue;
      const says = `"${key}" has no words in this language though another has them.`;
      breaches.push({ at: `${folder}/${language}`, says });
    }
    for (const [key, words] of messages) {
      if (words.trim() === "") {
        breaches.push({ at: `${folder}/${language}`, says: `"${key}" says nothing.` });
      }
    }
  }
  return breaches;
}

/** Messages whose plural, choice or tag cannot be read: people would see the bare key. */
function judgeForms(languages) {
  const breaches = [];
  for (const [language, messages] of languages) {
    for (const [key, words] of messages) {
      let isReadable = true;
      const onError = ({ code }) => {
        if (code === "INVALID_MESSAGE") isReadable = false;
      };
      const t = createTranslator({ locale: language, messages: { words }, onError });
      // A formatter is made only where values are given; missing ones are not judged here.
      t("words", {});
      if (isReadable) continue;
      const says = `"${key}" cannot be read: look at its braces, tags and apostrophes (ICU message syntax).`;
      breaches.push({ at: `${folder}/${language}`, says });
    }
  }
  return breaches;
}

function formOf(pattern) {
  const escaped = pattern.split("*").map((text) => text.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${escaped.join("(.+)")}$`);
}

function wordsOfProduct(root, files) {
  const words = new Set();
  for (const path of files) for (const text of literalsOf(root, path)) words.add(text);
  for (const path of filesUnder(root, "prisma/schema", [".prisma"])) {
    for (const [word] of textOf(root, path).matchAll(/\b[a-z][a-z0-9_]*\b/g)) words.add(word);
  }
  return words;
}

/** Whether the product can put a text together from the literals it holds. */
function knowledgeOf(words) {
  // "*" and "*.*" say nothing; "invalid_*" says enough.
  const forms = [...words]
    .filter((word) => word.includes("*") && /[a-z]{4}/.test(word) && /^[a-z*_.]+$/i.test(word))
    .map(formOf);
  const isWord = (text) => words.has(text) || forms.some((form) => form.test(text));
  return (text) => isWord(text) || text.split(".").every(isWord);
}

/** Marks what a pattern reaches, and tells whether it reached anything. */
function mark(use, keys, isKnown, used) {
  if (!use.key.includes("*")) {
    const below = use.isWhole ? keys.filter((key) => key.startsWith(`${use.key}.`)) : [];
    for (const key of [use.key, ...below]) used.add(key);
    return keys.includes(use.key) || below.length > 0;
  }
  const form = formOf(use.key);
  let reached = false;
  for (const key of keys) {
    const match = form.exec(key);
    if (!match) continue;
    reached = true;
    // Where the translator came as an argument, its namespace is the caller's to know.
    if (match.slice(use.isGiven ? 2 : 1).every(isKnown)) used.add(key);
  }
  return reached;
}

/** Words people see: every language has every key, every key used exists, none stands there for nothing. */
export const guard = {
  name: "messages",
  async judge(root) {
    const languages = languagesOf(root);
    const breaches = [...judgeLanguages(languages), ...judgeForms(languages)];
    const keys = [...new Set([...languages.values()].flatMap((messages) => [...messages.keys()]))];
    const files = sourcesUnder(root);
    const isKnown = knowledgeOf(wordsOfProduct(root, files));
    const used = new Set();
    let looked = 0;
    for (const path of files) {
      const uses = [...messageUsesOf(root, path), ...declaredKeysOf(root, path)];
      looked += uses.length;
      for (const use of uses) {
        if (mark(use, keys, isKnown, used)) continue;
        const says = `"${use.key}" has no words: add it to ${folder}/en/${use.key.split(".")[0]}.json.`;
        breaches.push({ at: use.at, says });
      }
    }
    for (const key of keys.filter((name) => !used.has(name))) {
      const file = `${folder}/en/${key.split(".")[0]}.json`;
      breaches.push({ at: file, says: `"${key}" is used nowhere: remove it, or use it.` });
    }
    return {
      looked,
      unit: `uses of ${keys.length} messages in ${languages.size} languages`,
      breaches,
    };
  },
};
