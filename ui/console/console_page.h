// SPDX-License-Identifier: GPL-3.0-or-later
// One tab of the console: requests at the left, the answer with its status at the right. Threads: GUI thread
// only.
#pragma once
#include "console/console_client.h"
#include "console/console_completion.h"
#include "console/console_history.h"

#include <QWidget>

class QAction;
class QCompleter;
class QKeyEvent;
class QLabel;
class QStringListModel;
class QPlainTextEdit;
class QPushButton;
class QSplitter;

namespace racescope {

// What is done with the page in front; their keys act in its editor.
struct ConsoleCommands {
    QAction* send = nullptr;
    QAction* complete = nullptr;
    QAction* earlier = nullptr;
    QAction* later = nullptr;
};

class ConsolePage : public QWidget {
    Q_OBJECT
public:
    // `client`, `history` and the commands must outlive it.
    ConsolePage(ConsoleClient& client, ConsoleHistory& history, CompletionFacts facts,
                const ConsoleCommands& commands, const QString& text, QWidget* parent = nullptr);

    QString text() const;
    // The name of a tab: the first request.
    QString title() const;
    void sendCurrent();
    // In which the cursor stands; nullopt: there is none.
    std::optional<ConsoleRequest> currentRequest() const;
    // Offers what may stand at the cursor (by itself while a request line is typed).
    enum class Choose { Nothing, First };
    void complete(Choose choose);
    // Puts a request into the place of the one at the cursor: an older one of the history, or a newer.
    void recall(int by);
    // Behind what is there, with the cursor in it.
    void append(const QString& request);

signals:
    void edited();

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setupCompleter();
    bool takesKey(const QKeyEvent& key);
    bool listTakesKey(const QKeyEvent& key);
    void followTyping(const QKeyEvent& key);
    void insertCompletion(const QString& completion);
    void show(const ConsoleRequest& request, const ConsoleAnswer& answer);
    void say(const QString& sentence);
    void nameKeys();

    ConsoleClient& m_client;
    ConsoleHistory& m_history;
    const CompletionFacts m_facts;
    const ConsoleCommands m_commands;
    QCompleter* m_completer = nullptr;
    QStringListModel* m_candidates = nullptr;
    int m_completeFrom = 0;     // character of the line
    std::size_t m_recalled = 0; // how many requests back; 0: none
    QPlainTextEdit* m_editor = nullptr;
    QPlainTextEdit* m_answer = nullptr;
    QLabel* m_status = nullptr;
    bool m_hasSaid = false; // else m_status tells the keys
    QPushButton* m_send = nullptr;
    QSplitter* m_splitter = nullptr;
};

} // namespace racescope
