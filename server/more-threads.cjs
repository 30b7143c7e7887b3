// TRICKY: every statement of the embedded engine holds a thread of the pool, four by default; a page asks more at once.
// The pool's size is read when it is first used, and loading the first ES module uses it, so this runs by --require.
process.env.UV_THREADPOOL_SIZE ??= "16";
