/** How many times a button asked for the display settings: the dialog opens at each change. */
export const useThemeDialogRequests = () => useState('theme-dialog-requests', () => 0)
