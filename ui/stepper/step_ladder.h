// SPDX-License-Identifier: GPL-3.0-or-later
// The steps taken so far as the ladder of one document: that of the selected event, or of the last step that
// touched one. Threads: GUI thread only.
#pragma once
#include "documents/ladder.h"
#include "selection.h"
#include "trace/names.h"

#include <QWidget>

#include <functional>
#include <map>
#include <memory>
#include <optional>

class QLabel;

namespace racescope {

class LadderView;

class StepLadder : public QWidget {
    Q_OBJECT
public:
    using Lookup = std::function<std::optional<Event>(EventRef)>;
    // `selection` must outlive it, and so must what `eventOf` looks into.
    StepLadder(Selection& selection, Lookup eventOf, QWidget* parent = nullptr);

    void clear(std::shared_ptr<const Names> names);
    void add(const Event& event, EventRef ref);
    void refresh();
    LadderView& view() { return *m_view; }

signals:
    void eventActivated(racescope::EventRef event);

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Document {
        std::vector<Rung> rungs;
        Refusals refusals;
    };
    void showSelected();
    void chooseRungs(const QList<Token>& tokens);
    void choose(EventRef event);
    std::optional<EventRef> writeOf(Token token) const;
    std::optional<Event> selectedEvent() const;

    Selection& m_selection;
    const Lookup m_eventOf;
    std::shared_ptr<const Names> m_names;
    std::map<DocumentId, Document> m_documents;
    TermChanges m_terms;
    std::optional<DocumentId> m_last; // touched
    std::optional<DocumentId> m_shown;
    QLabel* m_title = nullptr;
    LadderView* m_view = nullptr;
    bool m_isFollowing = false; // between the two ends of one selection change
};

} // namespace racescope
