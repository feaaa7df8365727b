/**
 * The page that Excel loads for ribbon buttons that act by themselves. None does: the one button opens the pane, because
 * nothing is written before it was shown there. Excel still expects this page to report that it is ready.
 */
void Office.onReady();
