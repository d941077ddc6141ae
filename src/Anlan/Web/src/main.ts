import "./styles/base.scss";
import "./styles/theme.css";
import "./styles/text.css";
import "./styles/frame.css";
import "./styles/forms.css";
import "./styles/lists.css";
import "./styles/marks.css";
import "./styles/detail.css";
import "./styles/review.css";
import "./styles/tree.css";
import "./styles/combobox.css";
import "./styles/print.css";
import { watchSearchKey } from "./search";
import { watchConfirmations } from "./confirm";
import { watchCopyButtons } from "./copy";
import { watchOptions } from "./combobox";
import { watchReview } from "./review";
import { watchSendButtons } from "./send";
import { focusRefusals } from "./refusals";

// Every page works without this script; here are only shortcuts.
watchSearchKey();
watchConfirmations();
watchCopyButtons();
watchSendButtons();
focusRefusals();
watchOptions();
watchReview();
