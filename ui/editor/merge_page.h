// SPDX-License-Identifier: GPL-3.0-or-later
// What to do after a 409: base, mine and theirs field by field, a choice where both changed, the result in
// full, and a retry with the new token. Threads: GUI thread only.
#pragma once
#include "base/ids.h"
#include "editor/merge_model.h"

#include <QWidget>

class QFrame;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTableView;

namespace racescope {

class MergePage : public QWidget {
    Q_OBJECT
public:
    explicit MergePage(QWidget* parent = nullptr);

    struct Case {
        std::string base; // empty: there was no document
        std::string mine;
        std::string theirs;
        Token token;     // of theirs
        QString because; // what happened, in words
    };
    void begin(const Case& merge);
    // The document has moved on while fields are chosen; `text` says by what, empty: it has not.
    void setNewer(const QString& text);
    bool isNewer() const;
    // What newestRequested() asked for: another theirs, with all choices kept.
    void renew(const std::string& theirs, Token token);
    MergeModel& model() { return *m_model; }
    QTableView& table() { return *m_table; }
    // Requires: no conflict is open.
    std::string result() const;

signals:
    void retryRequested();
    void backRequested();
    void newestRequested();
    void noticed(const QString& sentence);

private:
    void setupNewer();
    void setupTable();
    QWidget* setupChoices();
    QWidget* setupPreview();
    void addChoice(QLayout& row, const QString& name, const QString& text, const QString& tip,
                   const std::function<void(const QList<int>&)>& choose);
    QList<int> chosenRows() const;
    void refresh();

    MergeModel* const m_model;
    QLabel* m_because = nullptr;
    QFrame* m_newer = nullptr;
    QLabel* m_newerText = nullptr;
    QLabel* m_state = nullptr;
    QTableView* m_table = nullptr;
    QLabel* m_caption = nullptr; // of the preview
    QPlainTextEdit* m_preview = nullptr;
    QList<QPushButton*> m_choices;
    QPushButton* m_addUp = nullptr;
    QPushButton* m_retry = nullptr;
    Token m_token;
};

} // namespace racescope
