// SPDX-License-Identifier: GPL-3.0-or-later
// A document in two forms that are always the same: a tree of fields and the text. The text is the truth and
// keeps every byte that was not edited; undo and redo are the text's, for both forms. Threads: GUI thread
// only.
#pragma once
#include <QTimer>
#include <QWidget>

#include <string>

class QLabel;
class QPlainTextEdit;
class QSplitter;
class QTreeView;

namespace racescope {

class JsonTreeModel;

class DocumentForm : public QWidget {
    Q_OBJECT
public:
    explicit DocumentForm(QWidget* parent = nullptr);

    std::string text() const;
    // As what is stored: nothing to undo, nothing unsaved.
    void load(const std::string& text);
    // As an edit, which can be undone.
    void replace(const std::string& text);
    bool isModified() const;
    void setUnmodified();
    // Why the text is no JSON object, with line and column; empty when it is one.
    // Of a large text that is being typed: as it was a moment ago, until finishEditing().
    const QString& problem() const { return m_problem; }
    void goToProblem();

    bool canUndo() const;
    bool canRedo() const;
    void undo();
    void redo();
    // Takes over what is being typed, into the text or into a cell of the tree.
    void finishEditing();
    // A text of more characters is looked at when the typing pauses.
    static constexpr int kTypedAtOnce = 32'000;
    void addField();
    void removeField();
    bool canRemoveField() const;
    void setReadOnly(bool on);

    QPlainTextEdit& editor() { return *m_editor; }
    QTreeView& tree() { return *m_tree; }
    const JsonTreeModel& model() const { return *m_model; }

signals:
    void changed(); // text, whether it can be undone, or what is selected
    void noticed(const QString& sentence);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void setupTree();
    void setupText();
    QString plainText() const;
    void textChanged();
    void follow(); // the text is another one
    void showProblem();

    JsonTreeModel* const m_model;
    QSplitter* m_splitter = nullptr;
    QTreeView* m_tree = nullptr;
    QPlainTextEdit* m_editor = nullptr;
    QLabel* m_problemLabel = nullptr;
    QString m_problem;
    int m_problemAt = -1; // character of the text
    QTimer m_pause;       // runs while there is something to follow
};

} // namespace racescope
