/**
 * Prisma's schema engine as WebAssembly: it says what separates a database from prisma/schema. The native engine
 * would be a download from outside the npm registry.
 */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { relative } from "node:path";
import { root, schemaFolder } from "./places.mjs";
import { filesBelow } from "./stamp.mjs";

/** @returns {Promise<{ path: string, content: string }[]>} */
export async function schemaFiles() {
  const files = filesBelow([schemaFolder]).filter((path) => path.endsWith(".prisma"));
  return Promise.all(
    files.map(async (path) => ({
      path: relative(root, path),
      content: await readFile(path, "utf8"),
    })),
  );
}

async function loadEngine() {
  const engine = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const require = createRequire(import.meta.url);
  const bytes = await readFile(
    require.resolve("@prisma/schema-engine-wasm/schema_engine_bg").replace(/\.js$/, ".wasm"),
  );
  const { instance } = await WebAssembly.instantiate(bytes, {
    "./schema_engine_bg.js": /** @type {any} the module is its own import object */ (engine),
  });
  engine.__wbg_set_wasm(instance.exports);
  /** @type {() => void} the export's type is not declared */ (instance.exports.__wbindgen_start)();
  return engine.SchemaEngine;
}

/** PostgreSQL's `"char"`, the one-letter type of its catalogue. */
const catalogueLetter = 18;
const text = 25;

/**
 * The engine reads the catalogue through the adapter, which refuses the catalogue's one-letter type; here it learns it.
 * @param {any} adapter of @prisma/adapter-pg, whose inner steps have no declared types
 * @param {import("@prisma/driver-adapter-utils").ColumnType} letter
 */
function readLetters(adapter, letter) {
  const queryRaw = adapter.queryRaw;
  adapter.queryRaw = async (/** @type {unknown} */ query) => {
    /** @type {number[]} */
    let letters = [];
    const performIO = async (/** @type {unknown} */ inner) => {
      const result = await adapter.performIO(inner);
      letters = result.fields.flatMap(
        (/** @type {{ dataTypeID: number }} */ field, /** @type {number} */ index) =>
          field.dataTypeID === catalogueLetter ? [index] : [],
      );
      for (const index of letters) result.fields[index].dataTypeID = text;
      return result;
    };
    const answer = await queryRaw.call(
      Object.create(adapter, { performIO: { value: performIO } }),
      query,
    );
    for (const index of letters) answer.columnTypes[index] = letter;
    return answer;
  };
  return adapter;
}

/**
 * The SQL that would bring a database to prisma/schema; "" where nothing separates them.
 * @param {string} url
 */
export async function differenceFromSchema(url) {
  const [
    SchemaEngine,
    { PrismaPg },
    { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum },
    files,
  ] = await Promise.all([
    loadEngine(),
    import("@prisma/adapter-pg"),
    import("@prisma/driver-adapter-utils"),
    schemaFiles(),
  ]);
  const factory = new PrismaPg({ connectionString: url, max: 1 });
  const connectPlain = factory.connect.bind(factory);
  factory.connect = async () => readLetters(await connectPlain(), ColumnTypeEnum.Character);
  const datamodels = files.map(
    ({ path, content }) => /** @type {[string, string]} a pair */ ([path, content]),
  );
  const engine = await SchemaEngine.new(
    { datamodels },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(factory),
  );
  const { stdout } = await engine.diff({
    from: { tag: "schemaDatasource", files, configDir: root },
    to: { tag: "schemaDatamodel", files },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  const sql = stdout?.trim() ?? "";
  return sql === "-- This is an empty migration." ? "" : sql;
}
