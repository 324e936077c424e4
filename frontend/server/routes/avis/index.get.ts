/** Someone who reloads after an error of the form, or follows its address: there is nothing to read here. */
export default defineEventHandler((event) => sendRedirect(event, '/', 303))
