// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/new_document_dialog.h"

#include "language/engine_text.h"
#include "models/format.h"
#include "store/store.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace racescope {

NewDocumentDialog::NewDocumentDialog(const QString& index, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(u"newDocumentDialog"_s);
    setWindowTitle(tr("Open or create a document"));
    setAttribute(Qt::WA_DeleteOnClose);
    const auto field = [](const QString& name, const QString& text, const QString& hint) {
        auto* made = new QLineEdit(text);
        made->setObjectName(name);
        made->setPlaceholderText(hint);
        return made;
    };
    m_index = field(u"newDocumentIndex"_s, index, tr("for example products"));
    m_id = field(u"newDocumentId"_s, {}, tr("empty: the store gives one"));
    m_routing = field(u"newDocumentRouting"_s, {}, tr("empty: by the id"));
    auto* form = new QFormLayout;
    form->addRow(tr("&Index:"), m_index);
    form->addRow(tr("I&d:"), m_id);
    form->addRow(tr("&Routing:"), m_routing);
    for (QLineEdit* edit : {m_index, m_id, m_routing})
        edit->setAccessibleName(
            static_cast<QLabel*>(form->labelForField(edit))->text().remove(u'&').remove(u':'));
    auto* words =
        new QLabel(tr("What is stored under this name is opened. If there is nothing, saving creates "
                      "it, and is refused when somebody else does so before."));
    words->setWordWrap(true);
    m_problem = new QLabel;
    m_problem->setObjectName(u"newDocumentProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("&Open"));
    connect(buttons, &QDialogButtonBox::accepted, this, &NewDocumentDialog::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(words);
    layout->addLayout(form);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    (index.isEmpty() ? m_index : m_id)->setFocus();
}

void NewDocumentDialog::choose()
{
    const QString index = m_index->text().trimmed();
    if (const auto problem = invalidIndexName(index.toStdString())) {
        m_problem->setText(tr("This is no name for an index: it %1.").arg(engineText(*problem)));
        m_problem->show();
        m_index->setFocus();
        return;
    }
    emit chosen({index, m_id->text(), m_routing->text()});
    accept();
}

} // namespace racescope
