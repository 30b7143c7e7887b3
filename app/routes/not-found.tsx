/** For anyone: there is nothing here; the document's own boundary says so. */
export function loader() {
  throw new Response("page", { status: 404, statusText: "Not Found" });
}

export default function NotFound() {
  return null;
}
