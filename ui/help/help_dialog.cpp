// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/help_dialog.h"

#include "lessons/term_tips.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QTextBrowser>
#include <QTextDocumentFragment>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace racescope {

HelpDialog::HelpDialog(KeysOf keysOf, QWidget* parent)
    : QDialog(parent)
    , m_pages(paneHelp())
    , m_keysOf(std::move(keysOf))
{
    setObjectName(u"helpDialog"_s);
    setWindowTitle(tr("Help"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_list = new QListWidget;
    m_list->setObjectName(u"helpPanes"_s);
    m_list->setAccessibleName(tr("Views and panes"));
    for (const PaneHelp& page : m_pages)
        m_list->addItem(page.title);
    m_list->setFixedWidth(m_list->sizeHintForColumn(0) + fontMetrics().averageCharWidth() * 5);
    m_text = new QTextBrowser;
    m_text->setObjectName(u"helpText"_s);
    m_text->setAccessibleName(tr("Help"));
    m_text->setFrameShape(QFrame::NoFrame);
    auto* row = new QHBoxLayout;
    row->addWidget(m_list);
    row->addWidget(m_text, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(row, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::currentRowChanged, this, &HelpDialog::showPage);
    resize(fontMetrics().averageCharWidth() * 92, fontMetrics().lineSpacing() * 30);
}

void HelpDialog::showPane(const QString& pane)
{
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        if (m_pages[i].pane == pane)
            m_list->setCurrentRow(int(i));
    }
}

void HelpDialog::showPage()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    const PaneHelp& page = m_pages[std::size_t(row)];
    QString text = u"<h3>%1</h3>%2"_s.arg(page.title.toHtmlEscaped(), page.text);
    if (const QString keys = m_keysOf(page.pane); !keys.isEmpty())
        text += u"<h4>%1</h4><table>%2</table>"_s.arg(tr("Keys that act here"), keys);
    if (const QString words = termsIn(QTextDocumentFragment::fromHtml(page.text).toPlainText());
        !words.isEmpty())
        text += u"<h4>%1</h4>%2"_s.arg(tr("Words"), words);
    m_text->setHtml(text);
}

} // namespace racescope
