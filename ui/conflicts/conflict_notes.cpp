// SPDX-License-Identifier: GPL-3.0-or-later
#include "conflicts/conflict_notes.h"

#include "models/format.h"
#include "session/conflict_marks.h"

#include <QUndoStack>

using namespace Qt::StringLiterals;

namespace racescope {

class ConflictNotes::Change : public QUndoCommand {
public:
    Change(ConflictNotes& notes, const QString& what, const ConflictKey& key, QString before, QString after)
        : QUndoCommand(what)
        , m_notes(notes)
        , m_key(key)
        , m_before(std::move(before))
        , m_after(std::move(after))
    {
    }
    void undo() override { m_notes.write(m_key, m_before); }
    void redo() override { m_notes.write(m_key, m_after); }

private:
    ConflictNotes& m_notes;
    const ConflictKey m_key;
    const QString m_before;
    const QString m_after;
};

ConflictNotes::ConflictNotes(RunController& run, QUndoStack& stack, QObject* parent)
    : QObject(parent)
    , m_run(run)
    , m_stack(stack)
{
    setObjectName(u"conflictNotes"_s);
    connect(&m_run, &RunController::sessionChanged, this, &ConflictNotes::read);
    read();
}

void ConflictNotes::read()
{
    auto texts = std::make_shared<ConflictNoteTexts>();
    if (m_run.workspace()) {
        for (const auto& [key, text] : conflictNotes(m_run.workspace()->notes().contents()))
            (*texts)[key] = format::text(text);
    }
    m_texts = std::move(texts);
    emit changed();
}

void ConflictNotes::write(const ConflictKey& key, const QString& text)
{
    if (!m_run.workspace())
        return;
    auto texts = std::make_shared<ConflictNoteTexts>(*m_texts);
    if (text.isEmpty())
        texts->erase(key);
    else
        (*texts)[key] = text;
    m_texts = std::move(texts);
    m_run.workspace()->notes().change([&](SessionContents& contents) {
        std::erase_if(contents.marks, [&](const SessionMark& mark) { return conflictOf(mark) == key; });
        if (!text.isEmpty())
            contents.marks.push_back(markOf(key, text.toStdString()));
    });
    emit changed();
}

void ConflictNotes::set(const ConflictRecord& conflict, std::size_t number, const QString& text)
{
    const ConflictKey key = keyOf(conflict);
    const QString after = text.simplified().left(kLongestNote).trimmed();
    const auto found = m_texts->find(key);
    const QString before = found == m_texts->end() ? QString() : found->second;
    if (!m_run.workspace() || after == before)
        return;
    const QString what = after.isEmpty() ? tr("remove the note on conflict %1") : tr("note on conflict %1");
    m_stack.push(new Change(*this, what.arg(number), key, before, after));
}

} // namespace racescope
