// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/editor_page.h"

#include "base/json.h"
#include "base/json_text.h"
#include "editor/document_form.h"
#include "editor/merge_page.h"
#include "models/format.h"
#include "theme/theme.h"

#include <QEvent>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr qint64 kLeastMsBetweenFetches = 100;

// By its own name or by an alias that leads to one index.
std::shared_ptr<Index> indexOf(const Store& store, const QString& name)
{
    const std::string wanted = name.toStdString();
    if (auto index = store.index(wanted))
        return index;
    const auto alias = store.alias(wanted);
    if (!alias)
        return nullptr;
    if (!alias->writeIndex.empty())
        return store.index(alias->writeIndex);
    return alias->indices.size() == 1 ? store.index(alias->indices.front()) : nullptr;
}

// As it is laid out for reading; a text that has lines already is left as it is.
std::string laidOut(const std::string& source)
{
    return source.find('\n') == std::string::npos ? json::indented(source) : source;
}

} // namespace

EditorPage::EditorPage(RunController& run, ConsoleClient& client, DocumentAddress address, QWidget* parent)
    : QWidget(parent)
    , m_run(run)
    , m_client(client)
    , m_address(std::move(address))
{
    setup();
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &EditorPage::beat);
    connect(&m_run, &RunController::beat, this, &EditorPage::beat);
    connect(&m_run, &RunController::sessionChanged, this, &EditorPage::followSession);
    connect(m_form, &DocumentForm::changed, this, &EditorPage::changed);
    connect(m_form, &DocumentForm::noticed, this,
            [this](const QString& sentence) { say(Tone::Refused, 0, sentence); });
    connect(m_merge, &MergePage::noticed, this,
            [this](const QString& sentence) { say(Tone::Refused, 0, sentence); });
    connect(m_merge, &MergePage::retryRequested, this, &EditorPage::retry);
    connect(m_merge, &MergePage::newestRequested, this, &EditorPage::takeNewest);
    connect(m_merge, &MergePage::backRequested, this, [this] {
        showPage(*m_form);
        m_form->setFocus();
        say(Tone::Plain, 0, tr("Nothing was written."));
    });
}

void EditorPage::setup()
{
    const auto label = [](const QString& name, Qt::TextFormat format) {
        auto* made = new QLabel;
        made->setObjectName(name);
        made->setWordWrap(true);
        made->setTextFormat(format);
        made->setMinimumWidth(made->fontMetrics().averageCharWidth() *
                              20); // longer words are no reason to grow
        return made;
    };
    m_header = label(u"editorHeader"_s, Qt::RichText);
    m_liveLabel = label(u"editorLive"_s, Qt::RichText);
    m_notice = label(u"editorNotice"_s, Qt::RichText);
    m_notice->hide();
    m_form = new DocumentForm;
    m_merge = new MergePage;
    m_pages = new QStackedWidget;
    m_pages->addWidget(m_form);
    m_pages->addWidget(m_merge);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 0);
    layout->addWidget(m_header);
    layout->addWidget(m_liveLabel);
    layout->addWidget(m_notice);
    layout->addWidget(m_pages, 1);
    showPage(*m_form);
    setFocusProxy(m_form);
    refreshHeader();
}

// The one that is not seen asks for no room.
void EditorPage::showPage(QWidget& page)
{
    for (QWidget* each : {static_cast<QWidget*>(m_form), static_cast<QWidget*>(m_merge)}) {
        const auto policy = each == &page ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        each->setSizePolicy(policy, policy);
    }
    m_pages->setCurrentWidget(&page);
    m_liveLabel->setVisible(&page == m_form); // a merge says itself how far behind the text is
}

bool EditorPage::shows(const DocumentAddress& address) const
{
    return address.index == m_address.index && address.id == m_address.id &&
           (address.routing.isEmpty() || address.routing == m_address.routing);
}

QString EditorPage::title() const
{
    return m_address.id.isEmpty() ? tr("%1, a new document").arg(m_address.index)
                                  : QString(m_address.index % u'/' % m_address.id);
}

bool EditorPage::isModified() const
{
    return m_form->isModified();
}

bool EditorPage::isMerging() const
{
    return m_pages->currentWidget() == m_merge;
}

void EditorPage::send(const ConsoleRequest& request, std::function<void(const DocumentAnswer&)> done)
{
    if (!m_client.canSend()) {
        say(Tone::Failed, 0, tr("There is no store to ask. Start a race or open a session first."));
        return;
    }
    m_isBusy = true;
    emit changed();
    m_client.send(request, [page = QPointer<EditorPage>(this), session = m_session,
                            done = std::move(done)](const ConsoleAnswer& answer) {
        if (!page || session != page->m_session) // closed, or the session is another
            return;
        page->m_isBusy = false;
        done(documentAnswer(answer));
        emit page->changed();
    });
}

void EditorPage::read()
{
    if (m_address.id.isEmpty()) {
        m_isLoaded = true;
        m_form->load("{}");
        becomeNew({});
        return;
    }
    send(readRequest(m_address), [this](const DocumentAnswer& answer) {
        m_isLoaded = true;
        if (answer.status == 200) {
            take(answer.document);
            m_form->load(laidOut(answer.document.source));
            m_form->setFocus();
        } else if (answer.status == 404) {
            if (m_form->text().empty())
                m_form->load("{}");
            becomeNew(tr("There is no such document. Save creates it."));
        } else {
            say(Tone::Failed, answer.status, answer.reason);
        }
    });
}

// From here on, saves are conditional on this one's token.
void EditorPage::take(const StoredDocument& document)
{
    m_base = document;
    if (!document.routing.isEmpty()) // it was found without it, and must not lose it
        m_address.routing = document.routing;
    m_isOneLine = document.source.find('\n') == std::string::npos;
    m_since = {};
    m_seenFound = document.exists;
    m_seen = document.token;
    m_notice->hide();
    setLive(document.exists ? Live::Current : Live::New, {});
    beat();
}

void EditorPage::becomeNew(const QString& sentence)
{
    m_base = {};
    m_since = {};
    m_seenFound = false;
    m_seen = {};
    setLive(Live::New, {});
    if (!sentence.isEmpty())
        say(Tone::Plain, 0, sentence);
}

std::string EditorPage::body() const
{
    const std::string text = m_form->text();
    return m_isOneLine || !m_base.exists ? json::compact(text) : text;
}

WriteCondition EditorPage::condition() const
{
    return m_base.exists ? WriteCondition{WriteCondition::Kind::Token, m_base.token}
                         : WriteCondition{WriteCondition::Kind::Create, {}};
}

std::optional<ConsoleRequest> EditorPage::saveRequest() const
{
    if (!m_isLoaded || !m_form->problem().isEmpty())
        return std::nullopt;
    return writeRequest(m_address, condition(), body());
}

bool EditorPage::complain()
{
    if (m_form->problem().isEmpty())
        return false;
    say(Tone::Refused, 0, tr("The text is not JSON yet. %1").arg(m_form->problem()));
    m_form->goToProblem();
    return true;
}

void EditorPage::save()
{
    m_form->finishEditing();
    if (!m_isLoaded || m_isBusy || isMerging() || complain())
        return;
    if (m_live == Live::OtherSession) {
        mergeWithNewest();
        return;
    }
    if (m_base.exists && json::compact(m_form->text()) == json::compact(m_base.source)) {
        m_form->setUnmodified();
        say(Tone::Plain, 0,
            tr("Noop: the document is as it was read. Nothing was written and no _seq_no was used."));
        emit saved();
        return;
    }
    write(condition());
}

void EditorPage::write(const WriteCondition& condition)
{
    const std::string source = body();
    send(writeRequest(m_address, condition, source),
         [this, source](const DocumentAnswer& answer) { wrote(answer, source); });
}

void EditorPage::wrote(const DocumentAnswer& answer, const std::string& source)
{
    if (answer.isConflict()) {
        beginMerge(m_base.exists
                       ? tr("Refused with 409: the document is no longer what was read as %1.")
                             .arg(format::token(m_base.token))
                       : tr("Refused with 409: somebody else has created %1 in the meantime.").arg(title()));
        return;
    }
    if (!answer.isGood()) {
        say(Tone::Failed, answer.status, answer.reason);
        return;
    }
    if (m_address.id.isEmpty())
        m_address.id = answer.id;
    const bool isOneLine = source.find('\n') == std::string::npos;
    StoredDocument stored = answer.document;
    stored.source = source;
    const bool isUnchanged = json::compact(m_form->text()) == json::compact(source);
    take(stored);
    m_isOneLine = isOneLine;
    if (isUnchanged)
        m_form->setUnmodified();
    say(Tone::Good, answer.status,
        answer.result == u"created"_s ? tr("Created: the token is now %1.").arg(format::token(stored.token))
                                      : tr("Saved: the token is now %1.").arg(format::token(stored.token)));
    emit saved();
}

void EditorPage::mergeWithNewest()
{
    m_form->finishEditing();
    if (!m_isLoaded || m_isBusy || isMerging() || complain())
        return;
    beginMerge(m_live == Live::OtherSession
                   ? tr("The text was written for another session's document; its token means nothing here.")
                   : tr("Your text against what is stored now."));
}

void EditorPage::beginMerge(const QString& why)
{
    send(readRequest(m_address), [this, why](const DocumentAnswer& answer) {
        if (answer.status == 404) {
            theirsIsGone();
            return;
        }
        if (answer.status != 200) {
            say(Tone::Failed, answer.status, answer.reason);
            return;
        }
        const auto work = [workspace = m_run.workspace(), address = m_address, base = m_base.token] {
            const auto index = indexOf(workspace->store(), address.index);
            return index ? commitsSince(index->history(address.id.toStdString()), base) : CommitsSince();
        };
        m_run.inBackground(work).then(
            this, [this, why, session = m_session, theirs = answer.document](const CommitsSince& since) {
                if (session == m_session)
                    showMerge(why, theirs, since);
            });
    });
}

void EditorPage::showMerge(const QString& why, const StoredDocument& theirs, const CommitsSince& since)
{
    QStringList sentences{why};
    if (!since.commits.empty() && m_base.exists && m_live != Live::OtherSession)
        sentences.append(behindText(since, m_run.workspace()->trace().names()) % u'.');
    if (m_base.exists && since.wasDeleted() && m_live != Live::OtherSession)
        sentences.append(tr("It was deleted in between and created again: what is stored now may be "
                            "something else under the same name, so look at every field."));
    m_theirs = theirs;
    m_newer = theirs.token;
    m_notice->hide();
    showPage(*m_merge);
    m_merge->begin({m_base.source, m_form->text(), theirs.source, theirs.token, sentences.join(u' ')});
    emit changed();
}

void EditorPage::theirsIsGone()
{
    showPage(*m_form);
    becomeNew({});
    say(Tone::Refused, 404,
        tr("The document has been deleted by somebody else. Your text is still here: Save creates the "
           "document anew, if nobody else does before."));
}

// Somebody may write again while fields are chosen.
void EditorPage::watchTheirs()
{
    const auto index = indexOf(m_run.workspace()->store(), m_address.index);
    const ReadResult now =
        index ? index->get(m_address.id.toStdString(), m_address.routing.toStdString()) : ReadResult();
    const Token token = now.found ? now.current.token : Token();
    if (token == m_newer || m_isFetching)
        return;
    if (token == m_theirs.token) {
        m_newer = token;
        m_merge->setNewer({});
        return;
    }
    if (!now.found) {
        m_newer = token;
        m_merge->setNewer(tr("The document has been deleted meanwhile."));
        return;
    }
    m_isFetching = true;
    const auto work = [workspace = m_run.workspace(), address = m_address, theirs = m_theirs.token] {
        Since answer;
        if (const auto found = indexOf(workspace->store(), address.index)) {
            const std::string id = address.id.toStdString();
            answer.since = commitsSince(found->history(id), theirs);
            const ReadResult newest = found->get(id, address.routing.toStdString());
            answer.now = newest.found ? newest.current.token : Token();
        }
        return answer;
    };
    m_run.inBackground(work).then(this, [this, session = m_session,
                                         theirs = m_theirs.token](const Since& answer) {
        if (session != m_session)
            return;
        m_isFetching = false;
        if (!isMerging() || theirs != m_theirs.token)
            return;
        m_newer = answer.now;
        const QString by = behindText(answer.since, m_run.workspace()->trace().names());
        m_merge->setNewer(
            tr("The document has moved on again, to %1. Theirs is %2.").arg(format::token(answer.now), by));
    });
}

void EditorPage::takeNewest()
{
    if (m_isBusy || !isMerging())
        return;
    send(readRequest(m_address), [this](const DocumentAnswer& answer) {
        if (answer.status == 404) {
            theirsIsGone();
            return;
        }
        if (answer.status != 200) {
            say(Tone::Failed, answer.status, answer.reason);
            return;
        }
        m_theirs = answer.document;
        m_newer = m_theirs.token;
        m_notice->hide();
        m_merge->renew(m_theirs.source, m_theirs.token);
    });
}

void EditorPage::retry()
{
    const std::string merged = m_merge->result();
    take(m_theirs);
    const std::string before = m_form->text();
    m_form->replace(before == json::indented(before) ? json::indented(merged) : merged);
    showPage(*m_form);
    m_form->setFocus();
    if (json::compact(m_form->text()) == json::compact(m_base.source)) {
        m_form->setUnmodified();
        say(Tone::Plain, 0, tr("Noop: the result is what is stored already. Nothing was written."));
        emit saved();
        return;
    }
    write(condition());
}

void EditorPage::ask(const QString& name, const QString& title, const QString& question, const QString& yes,
                     std::function<void()> then)
{
    auto* box = new QMessageBox(QMessageBox::Warning, title, question, QMessageBox::Cancel, this);
    box->setObjectName(name);
    QPushButton* const agree = box->addButton(yes, QMessageBox::DestructiveRole);
    agree->setObjectName(u"agree"_s);
    box->setDefaultButton(QMessageBox::Cancel);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(agree, &QPushButton::clicked, this, std::move(then));
    box->open();
}

void EditorPage::saveAnyway()
{
    m_form->finishEditing();
    if (!m_isLoaded || m_isBusy || isMerging() || complain())
        return;
    const int lost = int(m_since.commits.size());
    const QString loss =
        m_live == Live::Behind
            ? tr("%n commit(s) of others since your read would be overwritten unseen.", nullptr, lost)
            : tr("Whatever others write before it arrives is overwritten unseen.");
    ask(u"overwriteDialog"_s, tr("Save without checking?"),
        tr("This writes %1 without if_seq_no and if_primary_term: the last write wins. %2")
            .arg(title(), loss),
        tr("&Overwrite"), [this] {
            write({WriteCondition::Kind::None, {}});
        });
}

void EditorPage::readAgain()
{
    if (m_isBusy || isMerging())
        return;
    if (!isModified()) {
        read();
        return;
    }
    ask(u"rereadDialog"_s, tr("Read again?"),
        tr("What you changed in %1 and did not save is lost.").arg(title()), tr("&Read again"),
        [this] { read(); });
}

void EditorPage::deleteDocument()
{
    if (!m_base.exists || m_isBusy || isMerging() || m_live == Live::OtherSession)
        return;
    ask(u"deleteDialog"_s, tr("Delete the document?"),
        tr("This deletes %1, if it is still what was read as %2.").arg(title(), format::token(m_base.token)),
        tr("&Delete"), [this] {
            send(deleteRequest(m_address, condition()), [this](const DocumentAnswer& answer) {
                if (answer.isConflict()) {
                    say(Tone::Refused, answer.status,
                        tr("The document has moved on since it was read. Nothing was deleted. %1")
                            .arg(answer.reason));
                    beat();
                    return;
                }
                if (!answer.isGood()) {
                    say(Tone::Failed, answer.status, answer.reason);
                    return;
                }
                const QString token = format::token(answer.document.token);
                becomeNew({});
                say(Tone::Good, answer.status,
                    tr("Deleted with %1. The text is still here: Save creates the document anew.")
                        .arg(token));
            });
        });
}

// Tokens of one session mean nothing in another, even where the numbers are the same.
void EditorPage::followSession()
{
    ++m_session;
    m_isBusy = false;
    m_isFetching = false;
    if (!m_isLoaded || m_address.id.isEmpty()) {
        emit changed();
        return;
    }
    showPage(*m_form);
    if (isModified()) {
        m_since = {};
        setLive(Live::OtherSession, {});
    } else {
        read();
    }
}

void EditorPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    beat();
}

void EditorPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_header)
        refreshHeader();
}

void EditorPage::beat()
{
    if (isMerging()) {
        if (isVisible() && m_run.workspace())
            watchTheirs();
        return;
    }
    const bool isWatched = m_live == Live::Current || m_live == Live::Behind || m_live == Live::Gone ||
                           (m_live == Live::New && !m_address.id.isEmpty());
    if (!isWatched || !m_isLoaded || !isVisible() || !m_run.workspace())
        return;
    const auto index = indexOf(m_run.workspace()->store(), m_address.index);
    const ReadResult now =
        index ? index->get(m_address.id.toStdString(), m_address.routing.toStdString()) : ReadResult();
    const Token token = now.found ? now.current.token : Token();
    if (now.found == m_seenFound && token == m_seen)
        return;
    if (m_isFetching || m_later.isActive())
        return;
    const qint64 rest = m_sinceFetch.isValid() ? kLeastMsBetweenFetches - m_sinceFetch.elapsed() : 0;
    if (rest > 0) // there may be no other beat: nothing need happen after what has just happened
        m_later.start(int(rest));
    else
        fetchSince();
}

void EditorPage::fetchSince()
{
    m_isFetching = true;
    m_sinceFetch.start();
    const auto work = [workspace = m_run.workspace(), address = m_address, base = m_base.token] {
        Since answer;
        const std::string id = address.id.toStdString();
        if (const auto index = indexOf(workspace->store(), address.index)) {
            answer.since = commitsSince(index->history(id), base);
            const ReadResult now = index->get(id, address.routing.toStdString());
            answer.isFound = now.found;
            answer.now = now.found ? now.current.token : Token();
        }
        return answer;
    };
    m_run.inBackground(work).then(
        this, [this, session = m_session, base = m_base.token](const Since& answer) {
            if (session != m_session)
                return;
            m_isFetching = false;
            if (base != m_base.token) // it was written or read again meanwhile
                return;
            m_seenFound = answer.isFound;
            m_seen = answer.now;
            m_since = answer.since;
            const QString text = behindText(m_since, m_run.workspace()->trace().names());
            if (!m_base.exists)
                setLive(Live::New, answer.isFound ? tr("Somebody has created it: %1.").arg(text) : QString());
            else if (answer.isFound && answer.now == m_base.token)
                setLive(Live::Current, {});
            else
                setLive(answer.isFound ? Live::Behind : Live::Gone, text);
            beat();
        });
}

void EditorPage::setLive(Live live, const QString& text)
{
    m_live = live;
    m_liveText = text;
    refreshHeader();
    emit changed();
}

void EditorPage::refreshHeader()
{
    const Theme& theme = Theme::current();
    QString header = u"<b>%1</b>"_s.arg(title().toHtmlEscaped());
    if (m_base.exists)
        header += u" &nbsp; _version <b>%1</b> &nbsp; _seq_no <b>%2</b> &nbsp; _primary_term <b>%3</b>"_s.arg(
            QString::number(m_base.version.value), QString::number(m_base.token.seqNo.value),
            QString::number(m_base.token.primaryTerm.value));
    if (!m_address.routing.isEmpty())
        header += u" &nbsp; _routing <b>%1</b>"_s.arg(m_address.routing.toHtmlEscaped());
    m_header->setText(header);
    const auto line = [&](Severity severity, const QString& glyph, const QString& text) {
        return u"<span style=\"background-color:%1;color:%2\">&nbsp;%3&nbsp;</span> %4"_s.arg(
            theme.fill(severity).name(), theme.textOn(severity).name(), glyph, text.toHtmlEscaped());
    };
    QString live;
    switch (m_live) {
    case Live::Unknown:
        live = tr("Reading…").toHtmlEscaped();
        break;
    case Live::New:
        live = m_liveText.isEmpty()
                   ? line(Severity::Read, u"+"_s,
                          tr("Not stored. Save creates it, unless somebody else does before."))
                   : line(Severity::Conflict, u"✕"_s, m_liveText);
        break;
    case Live::Current:
        live = line(Severity::WriteOk, u"✓"_s, tr("Nobody has written since this was read."));
        break;
    case Live::Behind:
        live = line(Severity::Conflict, u"✕"_s, m_liveText);
        break;
    case Live::Gone:
        live = line(Severity::GiveUp, u"■"_s,
                    m_liveText.isEmpty() ? tr("The document is gone.")
                                         : tr("The document is gone. %1").arg(m_liveText));
        break;
    case Live::OtherSession:
        live =
            line(Severity::Conflict, u"✕"_s,
                 tr("The session has been replaced. Save merges your text with the document of this one."));
        break;
    }
    m_liveLabel->setText(live);
}

void EditorPage::say(Tone tone, int status, const QString& sentence)
{
    const Theme& theme = Theme::current();
    const Severity severity = tone == Tone::Good      ? Severity::WriteOk
                              : tone == Tone::Refused ? Severity::Conflict
                              : tone == Tone::Failed  ? Severity::GiveUp
                                                      : Severity::Noop;
    const QString glyph = tone == Tone::Good ? u"✓"_s : tone == Tone::Plain ? u"="_s : u"✕"_s;
    const QString number = status > 0 ? QString(u' ' % QString::number(status)) : QString();
    m_notice->setText(u"<span style=\"background-color:%1;color:%2\">&nbsp;%3%4&nbsp;</span> %5"_s.arg(
        theme.fill(severity).name(), theme.textOn(severity).name(), glyph, number, sentence.toHtmlEscaped()));
    m_notice->show();
}

} // namespace racescope
