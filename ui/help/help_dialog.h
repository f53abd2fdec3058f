// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of help beside their list; it may stay open while one works. Threads: GUI thread only.
#pragma once
#include "help/pane_help.h"

#include <QDialog>

#include <functional>

class QListWidget;
class QTextBrowser;

namespace racescope {

class HelpDialog : public QDialog {
    Q_OBJECT
public:
    // Rows of keys for the pane of that name, as HTML; asked for when a page is shown.
    using KeysOf = std::function<QString(const QString& pane)>;
    HelpDialog(KeysOf keysOf, QWidget* parent);
    void showPane(const QString& pane);

private:
    void showPage();
    const std::vector<PaneHelp> m_pages;
    const KeysOf m_keysOf;
    QListWidget* m_list = nullptr;
    QTextBrowser* m_text = nullptr;
};

} // namespace racescope
