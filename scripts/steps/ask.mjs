/**
 * One question over a connection of its own.
 * @param {string} url
 * @param {string} sql
 * @returns {Promise<any[]>}
 */
export async function ask(url, sql) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on("error", () => {}); // A server that goes away is seen by the query that follows.
  try {
    await client.connect();
    return (await client.query(sql)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}
