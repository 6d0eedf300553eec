// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "publish/overlap/views.hpp"
#include "publish/web/page.hpp"

namespace verband::publish {

/// The answer in short, as a block.
void answer_brief(Html& html, OverlapAnswer const& answer);
/// The table with that number: names are links, many names a list to open. The main table is shown
/// in parts (?pagina=); of the others what comes after the first rows is a list to open.
void answer_table(Html& html, PageRequest const& request, OverlapAnswer const& answer,
                  std::size_t number);
/// How it was worked out.
void answer_explanation(Html& html, OverlapAnswer const& answer);

}  // namespace verband::publish
