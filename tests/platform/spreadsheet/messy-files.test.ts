import { guessed, knownTo, named, rowsOf, sheetOf } from "@tests/support/messy-file";
import { hasSharedData } from "@tests/support/shared-data";
import { describe, expect, it } from "vitest";
import { hasOpenNumbers, unexplainedMarks } from "@/domain/measurement/import/guess-reading";
import { rememberedReading, signatureOf } from "@/domain/measurement/import/headings";
import { isMeasureColumn } from "@/domain/measurement/import/reading";

/*
 * Every file of real offices with its reading written down from looking at the file: how many
 * values it has, some of them with their addresses (first, last, nastiest), and what is refused.
 */
const office = { reporter: "OFFICE" };

describe.skipIf(!hasSharedData("messy"))(
  "M1, M2, M3: files of real offices are read",
  {
    timeout: 60_000,
  },
  () => {
    it("M1: excel_pasting: title, unit and blank rows above, thousands that nothing proves are asked for", async () => {
      const file = "excel_pasting_thousands_blank_headers.csv";
      const known = knownTo({ indicators: named("CO2 emissions") });
      const guess = await guessed(file, known);
      const { headerRows, firstRow, lastRow } = guess;
      expect({ headerRows, firstRow, lastRow }).toEqual({
        headerRows: [4],
        firstRow: 5,
        lastRow: 18,
      });
      expect(hasOpenNumbers(await sheetOf(file), guess)).toBe(true);
      const asked = await rowsOf(file, guess);
      expect([asked.rows.length, asked.refused.length]).toEqual([16, 96]);
      expect(asked.refused[0]).toMatchObject({ key: "ambiguous_number", text: "2,666" });

      const told = {
        ...guess,
        decimal: "." as const,
        columns: guess.columns.with(0, { role: "category:sector" as const }),
        names: { "category:sector": { Total: "" } },
      };
      const { rows, refused, at } = await rowsOf(file, told);
      expect([rows.length, refused.length]).toEqual([112, 0]);
      expect(at("B5")).toEqual({
        ...office,
        period: "2000",
        category: "sector:Timber",
        value: "2666",
      });
      expect(at("B6")).toMatchObject({ value: "498", category: "sector:Other chemicals products" });
      expect(at("I15")).toMatchObject({
        ...{ category: "sector:Pulp, paper, publishing and printing", value: "5176" },
      });
      expect(at("I18")).toEqual({ ...office, period: "2007", value: "108609" });
    });

    it("M3: fr_hotels: Windows-1252, semicolons, decimal commas; the order of day and month is asked for", async () => {
      const file = "fr_hotels_cp1252_semicolon_decimalcomma.csv";
      const known = knownTo({
        indicators: named("Occupancy rate", "Average price", "RevPAR"),
        places: named("Autour du Ring", "Quartier Europeen", "Midi Lemonnier"),
        dimensions: [
          { code: "class", name: "Classement", categories: named("3 stars", "4 stars", "5 stars") },
        ],
      });
      const guess = await guessed(file, known);
      expect(guess.headings[3]).toEqual(["Année"]);
      expect([guess.decimal, guess.dateOrder]).toEqual([",", null]);
      expect(guess.columns.map(({ role }) => role)).toEqual([
        ...["category:class", "ignored", "period", "ignored", "value", "value", "value", "source"],
      ]);
      const asked = await rowsOf(file, guess);
      expect([asked.rows.length, asked.refused.length]).toEqual([0, 1914]);
      expect(asked.refused[0]).toMatchObject({ key: "date_order_unknown", text: "01-01-13" });

      const { rows, refused, at } = await rowsOf(file, {
        ...guess,
        ...{ dateOrder: "dmy", datesStandFor: "month" },
        columns: guess.columns.with(1, { role: "place" }),
        names: { ...guess.names, place: { "Quartier Européen": "EU", All: "BRUSSELS" } },
      });
      expect([rows.length, refused.length]).toEqual([1914, 0]);
      expect(at("E2")).toEqual({
        ...{ ...office, indicator: "OCCUPANCY_RATE", period: "2013-01", place: "BRUSSELS" },
        ...{ category: "class:3_STARS", value: "0.611553068", source: "Mkg" },
      });
      expect(at("F10")).toMatchObject({
        place: "EU",
        value: "129.7802303",
        indicator: "AVERAGE_PRICE",
      });
      expect(at("F4")).toMatchObject({ value: "154.448997" });
      expect(at("G639")).toMatchObject({
        ...{
          indicator: "REVPAR",
          period: "2017-10",
          place: "Midi-Lemonnier",
          value: "83.79288068",
        },
      });
    });

    it("M1: nl_province: four banner rows, three rows of heads, one year in the title, three kinds of thousands", async () => {
      const file = "nl_province_clusters_banner_rows.csv";
      const places = named(
        "Groningen",
        "Friesland",
        "Drenthe",
        "Overijssel",
        "Gelderland",
        "Utrecht",
      );
      const more = named(
        "Noord-Holland",
        "Zuid-Holland",
        "Zeeland",
        "Noord-Brabant",
        "Limburg",
        "Flevoland",
      );
      const known = knownTo({ places: [...places, ...more] });
      const guess = await guessed(file, known);
      const { headerRows, firstRow, decimal, constants } = guess;
      expect({ headerRows, firstRow, decimal, constants }).toEqual({
        ...{ headerRows: [4, 5, 6, 7], firstRow: 8, decimal: "." },
        constants: { period: "2011", reporter: "OFFICE" },
      });
      expect(guess.headings.slice(0, 3)).toEqual([
        ["NR."],
        ["Cluster"],
        ["provincie", "A", "Groningen"],
      ]);
      const { rows, refused, at } = await rowsOf(file, {
        ...guess,
        columns: guess.columns.with(1, { role: "indicator" }),
      });
      expect([rows.length, refused.length]).toEqual([324, 0]);
      expect(at("C9")).toEqual({
        ...{ ...office, indicator: "Onroerendezaakbelastingen", period: "2011" },
        ...{ place: "GRONINGEN", value: "208" },
      });
      expect(at("C38")).toMatchObject({ indicator: "Totaal", value: "-1414" });
      expect(at("E40")).toMatchObject({ place: "DRENTHE", value: "-1" });
      expect(at("C40")).toMatchObject({ value: "0" });
      expect(at("C42")).toMatchObject({ indicator: "Aantal inwoners", value: "566216" });
      expect(at("F42")).toMatchObject({ value: "1130345" });
      expect(at("N43")).toMatchObject({ place: "FLEVOLAND", value: "6" });
    });

    it("M2: owid_oecd: two points are a recorded answer, not a zero and not a gap", async () => {
      const file = "owid_oecd_social_spending_dots.csv";
      const guess = await guessed(file, knownTo({ places: named("Australia", "United States") }));
      expect(guess.marks).toEqual({ "..": "not_available" });
      const { rows, refused, at } = await rowsOf(file, guess);
      expect([rows.length, refused.length]).toEqual([360, 0]);
      expect(rows.filter(({ row }) => row.not_available_reason !== "")).toHaveLength(94);
      expect(at("C2")).toEqual({ ...office, period: "1980", place: "AUSTRALIA", value: "3.7" });
      expect(at("C11")).toEqual({
        ...{ ...office, period: "2015", place: "AUSTRALIA" },
        not_available_reason: "not available (..)",
      });
      expect(at("C361")).toMatchObject({
        place: "UNITED_STATES",
        not_available_reason: "not available (..)",
      });
      const missing = await rowsOf(file, { ...guess, marks: { "..": "missing" } });
      expect(missing.rows).toHaveLength(266);
    });

    it("M3: uk_milk: tabs under a .csv name, years then months, flags in a column, the same heading twice", async () => {
      const file = "uk_milk_tab_multirow_header.csv";
      const guess = await guessed(file, knownTo({}));
      expect([guess.headerRows, guess.firstRow, guess.lastRow]).toEqual([[1], 2, 372]);
      expect(guess.columns[0]).toEqual({ role: "period" });
      expect(guess.columns[1]).toEqual({ role: "note" });
      const { rows, refused, at } = await rowsOf(file, guess);
      expect([rows.length, refused.length]).toEqual([6212, 0]);
      expect(at("C2")).toMatchObject({ period: "1987", value: "14718.2" });
      expect(at("D2")).toBeNull();
      expect(at("R370")).toBeNull();
      expect(at("C370")).toMatchObject({ period: "2015-04", value: "1289", note: "(p)" });
      expect(at("V372")).toMatchObject({ period: "2015-06", value: "0", note: "(p)" });
      const [first, second] = [at("V372"), at("W372")];
      expect(first?.indicator).toBe("INTERVENTION STOCKS Skimmed Milk Powder th. tonnes");
      expect(second).toEqual(first);
    });

    it("M1, M3: uk_unmet_opiates: the layout of Fingertips with numerator and denominator", async () => {
      const file = "uk_unmet_opiates_fingertips.csv";
      const known = knownTo({
        dimensions: [{ code: "sex", name: "Sex", categories: named("Male", "Female") }],
      });
      const guess = await guessed(file, known);
      const roles = guess.columns.flatMap(({ role }, place) =>
        role === "ignored" ? [] : [[guess.headings[place]?.[0], role]],
      );
      expect(roles).toEqual([
        ...[
          ["Indicator Name", "indicator"],
          ["Area Code", "place"],
          ["Sex", "category:sex"],
        ],
        ...[
          ["Time period", "period"],
          ["Value", "value"],
          ["Count", "numerator"],
        ],
        ["Denominator", "denominator"],
      ]);
      const { rows, refused, at } = await rowsOf(file, guess);
      expect([rows.length, refused.length]).toEqual([13, 0]);
      expect(at("M2")).toMatchObject({
        ...{ period: "2018/19", place: "E10000032", value: "52.30789067" },
        ...{ numerator: "1352.333333", denominator: "2585.333333" },
      });
      expect(at("M2")).not.toHaveProperty("category");
      expect(at("M14")).toMatchObject({
        period: "2020/21",
        place: "E06000004",
        denominator: "1809.666667",
      });
    });

    it("M1: us_fy09: quoted thousands, a column without a name, a total column, an empty last row", async () => {
      const file = "us_fy09_education_recipients.csv";
      const known = knownTo({
        indicators: named("Education recipients"),
        dimensions: [
          {
            ...{ code: "program", name: "Program" },
            categories: named(
              ...["Montgomery GI Bill-Active Duty", "Montgomery GI Bill- Selective Reserve"],
              ...["Dependents' Educational Assistance", "Reserve Educational Assistance Program"],
              "Post-Vietnam Era Veteran's Educational Assistance Program",
            ),
          },
        ],
      });
      const guess = await guessed(file, known);
      expect(guess.decimal).toBeNull();
      expect(guess.columns[8]).toMatchObject({ role: "value", says: { "category:program": "" } });
      const { rows, refused, at } = await rowsOf(file, {
        ...guess,
        decimal: ".",
        constants: { ...guess.constants, period: "FY2009", indicator: "EDUCATION_RECIPIENTS" },
      });
      expect([rows.length, refused.length]).toEqual([312, 0]);
      expect(at("D2")).toMatchObject({
        ...{ place: "ALABAMA", value: "6718", period: "FY2009" },
        category: "program:MONTGOMERY_GI_BILL_ACTIVE_DUTY",
      });
      expect(at("H2")).toMatchObject({ value: "8" });
      expect(at("I2")).not.toHaveProperty("category");
      expect(at("I53")).toMatchObject({ place: "PUERTO RICO", value: "4424" });
    });

    it("M1: who_gho: a value with its range is the value, and the range is kept as a note", async () => {
      const file = "who_gho_display_values_ranges.csv";
      const guess = await guessed(file, knownTo({ places: named("AFG", "AGO", "ZWE", "BDI") }));
      expect(guess.columns[6]).toMatchObject({ role: "value" });
      const plain = await rowsOf(file, guess);
      expect([plain.rows.length, plain.at("G2")?.value, plain.at("G100")?.value]).toEqual([
        ...[99, "3.01959", "40.34468"],
      ]);
      const shown = guess.columns[6];
      const { rows, refused, at } = await rowsOf(file, {
        ...guess,
        columns: guess.columns.with(6, { role: "ignored" }).with(5, shown ?? { role: "ignored" }),
      });
      expect([rows.length, refused.length]).toEqual([99, 0]);
      expect(at("F2")).toMatchObject({
        period: "2015",
        place: "AFG",
        value: "3",
        note: "[2.4-3.6]",
      });
      expect(at("F3")).toMatchObject({ period: "2006/07", place: "AGO", value: "4.8" });
      expect(at("F100")).toMatchObject({ value: "40.3", note: "[36.8-43.9]" });
    });

    it("M1, M2: who_hiv: thousands with spaces, and no data that is said to be none", async () => {
      const file = "who_hiv_spaces_thousands.csv";
      const guess = await guessed(file, knownTo({}));
      expect((await rowsOf(file, guess)).rows).toHaveLength(117);
      const figures = guess.columns.find(isMeasureColumn) ?? { role: "ignored" as const };
      const shown = {
        ...guess,
        columns: guess.columns.with(6, { role: "ignored" }).with(5, figures),
      };
      expect(unexplainedMarks(await sheetOf(file), shown)).toEqual(["No data"]);
      const asked = await rowsOf(file, shown);
      expect([asked.rows.length, asked.refused.length]).toEqual([117, 27]);
      expect(asked.refused[0]).toMatchObject({ key: "not_a_number", text: "No data" });
      const { rows, refused, at } = await rowsOf(file, {
        ...shown,
        marks: { "no data": "not_available" },
      });
      expect([rows.length, refused.length]).toEqual([144, 0]);
      expect(at("F2")).toMatchObject({ place: "LBY", value: "2", period: "2014" });
      expect(at("F118")).toMatchObject({ place: "CHN", value: "21210" });
      expect(at("F11")).toMatchObject({
        note: "Public sector only: ANC clinics and Central Hospital.",
        value: "8",
      });
      expect(at("F145")).toMatchObject({ not_available_reason: "not available (No data)" });
    });

    it("M3: worldbank: byte order mark, two lines of preamble, 60 years across, an empty last column", async () => {
      const file = "worldbank_ZAF_wide_preamble.csv";
      const known = knownTo({ places: [{ code: "ZAF", name: "South Africa" }] });
      const guess = await guessed(file, known);
      expect([guess.headerRows, guess.firstRow]).toEqual([[5], 6]);
      const { rows, refused, at } = await rowsOf(file, guess);
      expect([rows.length, refused.length]).toEqual([10_257, 0]);
      expect(at("E6")).toMatchObject({
        ...{ indicator: "Population, female", place: "ZAF", period: "1960", value: "8574108" },
      });
      expect(at("AJ38")).toMatchObject({ value: "-21.7481249278365" });
      expect(at("BK6")).toMatchObject({ period: "2018" });
      expect(at("BH471")).toMatchObject({ period: "2015", value: "0" });
      expect(at("BI471")).toBeNull();
    });

    it("M3: kg_3.4.1: three languages, diseases, regions and sexes in one column of labels", async () => {
      const file = "kg_3.4.1_trilingual.xlsx";
      const known = knownTo({
        indicators: named("Circulatory system"),
        places: named(
          "Kyrgyz Republic",
          "Batken oblast",
          "Djalal-Abad oblast",
          "Bishkek city",
          "Osh city",
        ),
        dimensions: [
          {
            code: "sex",
            name: "Sex",
            categories: [
              { code: "M", name: "men" },
              { code: "F", name: "women" },
            ],
          },
        ],
      });
      const guess = await guessed(file, known, "Лист1");
      expect([guess.headerRows, guess.firstRow]).toEqual([[4], 5]);
      expect(guess.columns[2]).toEqual({ role: "label" });
      const { rows, refused, at } = await rowsOf(file, guess);
      expect([rows.length, refused.length]).toEqual([2040, 0]);
      expect(at("D6")).toEqual({
        ...{ ...office, indicator: "CIRCULATORY_SYSTEM", place: "KYRGYZ_REPUBLIC", period: "2007" },
        value: "338.1486444317994",
      });
      expect(at("D7")).toMatchObject({ place: "KYRGYZ_REPUBLIC", category: "sex:M" });
      expect(at("M6")).toMatchObject({ value: "279.7", period: "2016" });
      expect(at("D9")).toEqual({
        ...{ ...office, indicator: "CIRCULATORY_SYSTEM", place: "BATKEN_OBLAST", period: "2007" },
        value: "278.46364883401924",
      });
      expect(at("T128")).toMatchObject({
        place: "OSH_CITY",
        category: "sex:F",
        period: "2023",
        value: "10.1",
      });
    });

    it("M1: uk_energy: two tables under one head, notes below, what a spreadsheet shows and not its noise", async () => {
      const file = "uk_energy_intensity.xlsx";
      const guess = await guessed(file, knownTo({}), "Energy intensity (TJ)");
      expect([guess.headerRows, guess.firstRow, guess.lastRow]).toEqual([[4], 5, 139]);
      const { rows, refused, at } = await rowsOf(file, {
        ...guess,
        columns: guess.columns.with(2, { role: "category:industry" }),
      });
      expect(refused).toEqual([]);
      expect(rows).toHaveLength(393);
      expect(at("D5")).toEqual({
        ...{ ...office, period: "2018", category: "industry:Agriculture, forestry and fishing" },
        value: "11.8",
      });
      expect(at("D7")).toMatchObject({ value: "8.7" });
      expect(at("E36")).toMatchObject({ value: "8.3" });
      expect(at("F139")).toMatchObject({ category: "industry:Total", value: "2.3" });
    });

    it("M1: iati: among ten sheets only those with figures are offered a reading, empty rows that sheets claim are none", async () => {
      const period = await guessed("iati_period_template_filled.xlsx", knownTo({}), "Actual");
      const actual = await rowsOf("iati_period_template_filled.xlsx", {
        ...period,
        constants: { ...period.constants, period: "2023" },
      });
      expect(actual.rows.map(({ at, row }) => [at.cells.value, row.value])).toEqual([
        ["B2", "1233"],
        ["B4", "1233"],
      ]);
      const target = await guessed("iati_period_template_filled.xlsx", knownTo({}), "Target");
      const targets = await rowsOf("iati_period_template_filled.xlsx", {
        ...target,
        constants: { ...target.constants, period: "2023" },
      });
      expect(targets.rows.map(({ at }) => at.cells.value)).toEqual(["B2", "B5"]);
      const baseline = await guessed(
        "iati_indicator_template_filled.xlsx",
        knownTo({}),
        "Indicator Baseline",
      );
      const baselines = await rowsOf("iati_indicator_template_filled.xlsx", baseline);
      expect(baselines.rows.map(({ at, row }) => [at.cells.value, row.period, row.value])).toEqual([
        ["D2", "2023", "343728"],
        ["D6", "2024", "343728"],
      ]);
      const none = ["Indicator_Mapper", "Indicator", "Options"];
      for (const sheet of none) {
        await expect(
          guessed("iati_indicator_template_filled.xlsx", knownTo({}), sheet),
        ).rejects.toThrow("no table");
      }
    });

    it("M3: simple_table: dates of OpenDocument and of old Excel are dates", async () => {
      const guess = await guessed("simple_table_dates.ods", knownTo({}), "Sheet1");
      const { rows, refused } = await rowsOf("simple_table_dates.ods", guess);
      expect(refused).toEqual([]);
      expect(rows.map(({ at, row }) => [at.cells.value, row.period, row.value])).toEqual([
        ["B2", "2010-10-10", "20"],
        ["B3", "2012-01-01", "23"],
        ["B4", "2015-11-11", "34"],
      ]);
      // Its days are counted from 1904, as a Mac of that time did: from 1900 they would lie four years earlier.
      const old = await guessed("simple_table_dates.xls", knownTo({}), "simple.csv");
      const table = await rowsOf("simple_table_dates.xls", {
        ...old,
        columns: [{ role: "period" }, old.columns[1] ?? { role: "ignored" }, { role: "place" }],
      });
      expect(table.refused).toEqual([]);
      expect(
        table.rows.map(({ at, row }) => [at.cells.value, row.period, row.place, row.value]),
      ).toEqual([
        ["B2", "2011-01-01", "Galway", "1"],
        ["B3", "2011-01-02", "Galway", "-1"],
        ["B4", "2011-01-03", "Galway", "0"],
        ["B5", "2011-01-01", "Berkeley", "6"],
        ["B6", "2011-01-02", "Berkeley", "8"],
        ["B7", "2011-01-03", "Berkeley", "5"],
      ]);
    });

    it("M4: what was said of one file is remembered for the next of the same office, with its own rows and years", async () => {
      const file = "excel_pasting_thousands_blank_headers.csv";
      const fresh = await guessed(file, knownTo({}));
      const past = {
        ...fresh,
        ...{ decimal: "." as const, lastRow: 12 },
        columns: fresh.columns.slice(0, 5).with(0, { role: "category:sector" as const }),
        headings: fresh.headings.slice(0, 5),
        names: { "category:sector": { Total: "", Timber: "T" } },
        constants: { indicator: "CO2", reporter: "OFFICE" },
      };
      expect(signatureOf(past)).toBe(signatureOf(fresh));
      const { rows, refused, at } = await rowsOf(file, rememberedReading(fresh, past));
      expect([rows.length, refused.length]).toEqual([112, 0]);
      expect(at("I5")).toEqual({
        ...{ ...office, indicator: "CO2", period: "2007", category: "sector:T", value: "1751" },
      });
    });
  },
);
