package io.smartport.tos.dispatch;

import io.smartport.tos.quay.Quay;
import io.smartport.tos.transport.Transport;
import io.smartport.tos.work.Outputs;
import io.smartport.tos.work.Work;
import io.smartport.tos.yard.Yard;

/** What dispatch asks and tells. */
public record Slices(Work work, Quay quay, Yard yard, Transport transport, Outputs outputs) {}
