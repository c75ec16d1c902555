import { connection } from "next/server";
import { connections } from "../bare-sql";
import { everySeries } from "../every-series";

type Row = { indicator_id: string; period_key: string; value: string };

/** The same rows as a page: a table with a line for each indicator, and nothing else. */
export default async function BareDashboard() {
  await connection();
  const { rows } = await connections().pool.query<Row>(everySeries);
  const byIndicator = new Map<string, Row[]>();
  for (const row of rows) {
    const points = byIndicator.get(row.indicator_id) ?? [];
    points.push(row);
    byIndicator.set(row.indicator_id, points);
  }
  return (
    <table>
      <tbody>
        {[...byIndicator].map(([id, points]) => (
          <tr key={id}>
            <th scope="row">{id}</th>
            <td>
              <svg viewBox="0 0 110 30" aria-hidden="true">
                <path
                  d={points
                    .map(({ value }, at) => `${at === 0 ? "M" : "L"}${at},${value}`)
                    .join("")}
                />
              </svg>
            </td>
            <td>{points.at(-1)?.value}</td>
            <td>{points.at(-1)?.period_key}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
