// SPDX-License-Identifier: GPL-3.0-or-later
// View > Language: the desktop's, or one of those that come with the program. Threads: GUI thread only.
#pragma once
#include <QList>
#include <QObject>

class QAction;
class QMenu;

namespace racescope {

class MainWindow;

class LanguageCommands : public QObject {
    Q_OBJECT
public:
    // All must outlive it.
    LanguageCommands(MainWindow& window, QMenu& viewMenu, QAction* before);

    const QList<QAction*>& actions() const { return m_actions; }
    // As if the command had been given: "system", or a language's code.
    void choose(const QString& choice);

private:
    void add(const QString& choice, const char* name, const QString& text, const QString& tip);
    void chosen(const QString& choice);
    void offerRenewal();

    MainWindow& m_window;
    QList<QAction*> m_actions;
};

} // namespace racescope
