// SPDX-License-Identifier: GPL-3.0-or-later
#include "details/details_view.h"

#include "base/json.h"
#include "base/json_text.h"
#include "conflicts/conflict_notes.h"
#include "language/engine_text.h"
#include "models/format.h"
#include "theme/theme.h"

#include <QEvent>
#include <QFontDatabase>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr std::size_t kShownBytes = 8192;

QString chip(Severity severity, const QString& text)
{
    const Theme& theme = Theme::current();
    if (severity == Severity::None || severity == Severity::Think || severity == Severity::Backoff)
        return u"<b>%1</b>"_s.arg(text.toHtmlEscaped());
    const QString glyph = Theme::glyph(severity);
    return u"<span style=\"background-color:%1;color:%2\">&nbsp;%3&nbsp;</span>&nbsp; <b>%4</b>"_s.arg(
        theme.fill(severity).name(), theme.textOn(severity).name(), glyph.toHtmlEscaped(),
        text.toHtmlEscaped());
}

QString linkTo(EventRef event)
{
    return u"event:%1:%2"_s.arg(event.worker.value).arg(event.index);
}

QString factRows(const std::vector<EventStory::Fact>& facts)
{
    QString rows;
    for (const EventStory::Fact& fact : facts)
        rows +=
            u"<tr><td style=\"padding:1px 14px 1px 0;color:%1\">%2</td><td style=\"padding:1px 0\">%3</td></tr>"_s
                .arg(Theme::current().mutedText().name(), fact.name.toHtmlEscaped(),
                     fact.value.toHtmlEscaped());
    return u"<table cellspacing=\"0\" cellpadding=\"0\" style=\"margin-top:8px\">"_s % rows % u"</table>"_s;
}

QString sourceHtml(std::string_view bytes)
{
    const bool isJson = bytes.size() <= kShownBytes && !json::validate(bytes);
    const std::string shown = isJson ? json::indented(bytes) : std::string(bytes.substr(0, kShownBytes));
    return u"<pre>"_s % format::text(shown).toHtmlEscaped() % u"</pre>"_s;
}

} // namespace

DetailsView::DetailsView(RunController& run, Selection& selection, QWidget* parent)
    : QTextBrowser(parent)
    , m_run(run)
    , m_selection(selection)
{
    setObjectName(u"detailsView"_s);
    setAccessibleName(tr("Details of the selection"));
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    setProperty("framesFocus", true);
    document()->setDocumentMargin(10);
    connect(this, &QTextBrowser::anchorClicked, this, &DetailsView::follow);
    connect(&m_selection, &Selection::changed, this, &DetailsView::refresh);
    connect(&m_run, &RunController::beat, this, &DetailsView::refresh);
    connect(&m_run, &RunController::sessionChanged, this, &DetailsView::refresh);
    refresh();
}

void DetailsView::changeEvent(QEvent* event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        refresh();
}

void DetailsView::showEvent(QShowEvent* event)
{
    QTextBrowser::showEvent(event);
    refresh();
}

void DetailsView::refresh()
{
    if (!isVisible())
        return;
    const QString now = html();
    if (now == m_shown)
        return;
    m_shown = now;
    const int scrolled = verticalScrollBar()->value();
    setHtml(now);
    verticalScrollBar()->setValue(scrolled);
}

void DetailsView::follow(const QUrl& link)
{
    const QStringList parts = link.toString().split(u':');
    if (parts.size() == 2 && parts.constFirst() == u"edit"_s)
        emit editRequested(DocumentId{parts[1].toUInt()});
    if (parts.size() == 3 && parts.constFirst() == u"event"_s)
        m_selection.setEvent(EventRef{WorkerId{parts[1].toUInt()}, std::size_t(parts[2].toULongLong())});
}

QString DetailsView::html() const
{
    const auto& workspace = m_run.workspace();
    if (workspace && m_selection.event()) {
        auto story = tellEvent(*m_selection.event(), m_run.snapshot(), workspace->trace().names(),
                               workspace->conflicts());
        const auto event = story ? eventAt(m_run.snapshot(), *m_selection.event()) : std::nullopt;
        const QString note = event ? noteOf(*m_selection.event(), event->time) : QString();
        if (!note.isEmpty())
            story->facts.push_back({tr("Your note"), note});
        if (story)
            return event && event->document != kNoDocument
                       ? QString(eventHtml(*story) % editLink(event->document))
                       : eventHtml(*story);
    }
    if (workspace && m_selection.document())
        return documentHtml(*m_selection.document());
    if (workspace && m_selection.worker())
        return workerHtml(*m_selection.worker());
    return u"<p style=\"color:%1\">%2</p>"_s.arg(
        Theme::current().mutedText().name(),
        tr("Select an event in the timeline, a conflict, a document or a worker to see its story here.")
            .toHtmlEscaped());
}

void DetailsView::setNotes(const ConflictNotes& notes)
{
    m_notes = &notes;
    connect(&notes, &ConflictNotes::changed, this, &DetailsView::refresh);
    refresh();
}

QString DetailsView::noteOf(EventRef ref, Nanos time) const
{
    if (!m_notes)
        return {};
    const auto found = m_notes->texts()->find(ConflictKey{ref.worker, ref.index, time});
    return found == m_notes->texts()->end() ? QString() : found->second;
}

QString DetailsView::editLink(DocumentId document) const
{
    return u"<p><a href=\"edit:%1\">%2</a></p>"_s.arg(document.value)
        .arg(tr("Edit %1 →")
                 .arg(format::document(m_run.workspace()->trace().names(), document))
                 .toHtmlEscaped());
}

QString DetailsView::eventHtml(const EventStory& story) const
{
    const Theme& theme = Theme::current();
    QString text = u"<p>"_s % chip(story.severity, story.title) % u"<br><span style=\"color:"_s %
                   theme.mutedText().name() % u"\">"_s % story.where.toHtmlEscaped() % u"</span></p>"_s;
    if (!story.because.isEmpty())
        text += u"<p>"_s % story.because.toHtmlEscaped() % u"</p>"_s;
    if (!story.reason.isEmpty())
        text += u"<p style=\"color:%1\">%2</p><p><code>%3</code></p>"_s.arg(
            theme.mutedText().name(), tr("Elasticsearch says:").toHtmlEscaped(),
            story.reason.toHtmlEscaped());
    text += factRows(story.facts);
    if (!story.note.isEmpty())
        text += u"<p><code>"_s % story.note.toHtmlEscaped() % u"</code></p>"_s;
    if (!story.links.empty()) {
        text += u"<p>"_s;
        for (const EventStory::Link& link : story.links)
            text += u"<a href=\"%1\">%2</a><br>"_s.arg(linkTo(link.event),
                                                       QString(link.text % u" →"_s).toHtmlEscaped());
        text += u"</p>"_s;
    }
    if (story.steps.size() > 1)
        text += stepsHtml(story);
    return text;
}

// A line for each step; of one that is longer than the pane, the rest stands below its text.
QString DetailsView::stepsHtml(const EventStory& story) const
{
    const Theme& theme = Theme::current();
    const auto line = [](int left, int hanging, const QString& inside) {
        return u"<p style=\"margin-top:0;margin-bottom:0;margin-left:%1px;text-indent:%2px\">%3</p>"_s
            .arg(left + hanging)
            .arg(-hanging)
            .arg(inside);
    };
    const int indent = fontMetrics().averageCharWidth();
    QString text = u"<p><b>%1</b></p>"_s.arg(tr("The whole update").toHtmlEscaped());
    std::uint16_t attempt = 0;
    for (const EventStory::Step& step : story.steps) {
        if (step.attempt != attempt && step.attempt != 0)
            text += line(0, 0,
                         u"<span style=\"color:%1\">%2</span>"_s.arg(theme.mutedText().name(),
                                                                     tr("Attempt %1").arg(step.attempt)));
        attempt = step.attempt != 0 ? step.attempt : attempt;
        const QString glyph = Theme::glyph(step.kind, step.severity);
        const QString sign = (glyph.isEmpty() ? u"·"_s : glyph) % u' ';
        const QString said = QString(sign % step.text).toHtmlEscaped();
        text += line(indent, fontMetrics().horizontalAdvance(sign),
                     step.isSelf ? QString(u"<b>"_s % said % u"</b>"_s)
                                 : u"<a style=\"text-decoration:none;color:%1\" href=\"%2\">%3</a>"_s.arg(
                                       theme.text().name(), linkTo(step.event), said));
    }
    return text;
}

QString DetailsView::documentHtml(DocumentId document) const
{
    const Workspace& workspace = *m_run.workspace();
    const DocumentName name = workspace.trace().names().documentName(document);
    QString text = u"<p><b>%1</b></p>"_s.arg(format::text(name.index + '/' + name.id).toHtmlEscaped());
    const auto index = workspace.store().index(name.index);
    const ReadResult now = index ? index->get(name.id) : ReadResult{};
    if (!now.found)
        return QString(text % u"<p>"_s % tr("There is no such document now.").toHtmlEscaped() % u"</p>"_s);
    const ShardStats shard = index->stats(name.shard < index->shardCount() ? name.shard : 0);
    text += factRows({{u"_version"_s, format::version(now.current.version)},
                      {u"_seq_no"_s, QString::number(now.current.token.seqNo.value)},
                      {u"_primary_term"_s, QString::number(now.current.token.primaryTerm.value)},
                      {tr("Shard"), QString::number(name.shard)},
                      {tr("Shard's last _seq_no"), QString::number(shard.maxSeqNo.value)},
                      {tr("Shard's term"), QString::number(shard.term.value)}});
    return QString(text % sourceHtml(now.source.view()) % editLink(document));
}

QString DetailsView::workerHtml(WorkerId worker) const
{
    const WorkerName name = m_run.workspace()->trace().names().workerName(worker);
    QString text = u"<p><b>%1</b></p><p>%2</p>"_s.arg(
        format::worker(m_run.workspace()->trace().names(), worker).toHtmlEscaped(),
        engineText(name.program).toHtmlEscaped());
    const LaneView* lane = m_run.snapshot().lane(worker);
    if (!lane)
        return text;
    const Summary total = lane->total();
    std::vector<EventStory::Fact> facts;
    for (int severity = 1; severity < kSeverityCount; ++severity) {
        if (total.counts[std::size_t(severity)] > 0)
            facts.push_back({Theme::name(Severity(severity)),
                             format::number(std::uint64_t(total.counts[std::size_t(severity)]))});
    }
    return QString(text % factRows(facts));
}

} // namespace racescope
