import { quote } from "./bind-parameters";

/**
 * The part of a dictionary's `SOURCE(CLICKHOUSE(…))` that says who reads: a dictionary loads by itself, long after
 * the connection that made it is gone, and takes the user "default" without a password unless told otherwise.
 *
 * @param url of the server; without one the engine is embedded and has no users
 */
export function dictionaryLogin(url: string | undefined): string {
  if (url === undefined) return "";
  const { username, password } = new URL(url);
  if (username === "") return "";
  return `USER ${quote(decodeURIComponent(username))} PASSWORD ${quote(decodeURIComponent(password))}`;
}
