/** Signing in and out. */
export const account = {
  signIn: "Sign in",
  signInTitle: "Sign in to Agora",
  email: "Email",
  password: "Password",
  wrong: "This email and password do not belong together. Check both and try again.",
  incomplete: "Fill in an email address and a password.",
  tooMany_one: "Too many attempts. Try again in {{count}} minute.",
  tooMany_other: "Too many attempts. Try again in {{count}} minutes.",
  lost: "Lost your password? The person who runs this installation can set a new one.",
  noProjectTitle: "No project yet",
  noProject: "Your account belongs to no project. Ask an owner of the project to add you.",
};
