/** The fields of a form. @throws a 400 answer when the body is none */
export async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw new Response("form", { status: 400, statusText: "Bad Request" });
  }
}
